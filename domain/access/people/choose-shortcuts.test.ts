import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { as, auditOf, person, visitor } from "#test/builders";
import { chooseShortcuts } from "./choose-shortcuts.ts";
import { shortcutKeys } from "./shortcut-reads.ts";

const keysOf = async (id: string) => shortcutKeys(await as(id));

test("single keys act until somebody switches them off for themselves, and again once they are on", async () => {
  const [id, other] = [await person(), await person()];
  expect(await keysOf(id)).toBe(true);
  await chooseShortcuts(await as(id), { shortcuts: "off" });
  expect([await keysOf(id), await keysOf(other)]).toEqual([false, true]);
  await chooseShortcuts(await as(id), { shortcuts: "on" });
  expect(await keysOf(id)).toBe(true);
  expect((await auditOf(id)).map(({ action, facts }) => [action, facts.shortcuts])).toEqual([
    ["person.shortcuts_chosen", "off"],
    ["person.shortcuts_chosen", "on"],
  ]);
});

test("a visitor has none to switch, nor has who was disabled meanwhile", async () => {
  expect(await chooseShortcuts(visitor(), { shortcuts: "off" })).toMatchObject({ ok: false, refusal: "forbidden" });
  const id = await person();
  const ctx = await as(id);
  await transact(context(), async ({ db }) => void (await db.update(people).set({ status: "disabled" }).where(eq(people.id, id))));
  expect(await chooseShortcuts(ctx, { shortcuts: "off" })).toMatchObject({ ok: false, refusal: "access_ended" });
  expect(await shortcutKeys(ctx)).toBe(true);
  expect(await shortcutKeys(visitor())).toBe(false);
});
