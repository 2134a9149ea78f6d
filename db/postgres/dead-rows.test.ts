import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { person } from "#test/builders";
import { raw } from "#test/raw";
import { connections } from "./connections.ts";
import { forgetLog } from "./transact.ts";

const WORD = "zqbkanari7";
/** Versions of rows of people that hold the word, dead ones too. */
const VERSIONS = `select count(*)::integer as n from generate_series(0, pg_relation_size('people') / 8192 - 1) page
  cross join lateral heap_page_items(get_raw_page('people', page::integer)) where position('${WORD}'::bytea in t_data) > 0`;
const holds = async () => ((await raw<{ n: number }>(VERSIONS))[0]?.n ?? 0) > 0;
const setPosition = (id: string, position: string, forgets: boolean) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(people).set({ position }).where(eq(people.id, id));
    if (forgets) forgetLog();
  });

test("a turn that erases leaves no version of a row that holds what was erased; any other leaves that to the server", async () => {
  await raw("create extension if not exists pageinspect");
  const id = await person();
  await setPosition(id, WORD, false);
  await setPosition(id, "Director", false);
  expect(await holds()).toBe(true);
  await setPosition(id, "Chair", true);
  await connections().emptying;
  expect(await holds()).toBe(false);
});
