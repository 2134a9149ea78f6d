import { savedSearches, searchEmailStops } from "#db/schema/searches";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId, newToken } from "#lib/ids";
import { person } from "#test/builders";
import { directorySearch } from "#test/fixtures/searches";

const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** A search that somebody saved, without emails: its id. */
export async function searchOf(personId: string): Promise<string> {
  const id = newId();
  await turn(async ({ db, now }) => {
    const row = { id, clusterId: HOME_CLUSTER, personId, name: id, nameKey: id, search: directorySearch({ q: "sensor" }) };
    await db.insert(savedSearches).values({ ...row, emailed: false, known: "", savedAt: now });
  });
  return id;
}

/** The code that stops the emails of somebody. */
export async function codeOfStop(): Promise<string> {
  const [personId, code] = [await person(), newToken()];
  await turn(async ({ db }) => {
    await db.insert(searchEmailStops).values({ personId, code });
  });
  return code;
}
