import { importMappings, organisationImportRows, organisationImports } from "#db/schema/exchange";
import type { ImportStatus } from "#domain/exchange/state";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { sha256 } from "#lib/hash";
import { newId } from "#lib/ids";

const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** An import of one row in a state: its id. */
export async function importIn(status: ImportStatus) {
  const id = newId();
  await turn(async ({ db, now }) => {
    await db.insert(organisationImports).values({
      id,
      clusterId: HOME_CLUSTER,
      fileName: "members.csv",
      bytes: 20,
      format: "csv",
      headings: ["Name"],
      columns: [{ field: "name", why: "known" }],
      values: {},
      rule: "keep",
      status,
      total: 1,
      done: 0,
      askedBy: newId(),
      createdAt: now,
      touchedAt: now,
      finishedAt: status === "done" ? now : null,
    });
    await db
      .insert(organisationImportRows)
      .values({ importId: id, row: 2, cells: ["Olatz Farma"], fixes: {}, problems: [], action: "create", isDoubtful: false });
  });
  return id;
}

/** A remembered mapping: its key. */
export async function mappingKept() {
  const headingsKey = sha256(newId());
  const kept = { headingsKey, clusterId: HOME_CLUSTER, headings: ["Name"], columns: [], values: {}, savedBy: newId() };
  await turn(async ({ db, now }) => void (await db.insert(importMappings).values({ ...kept, savedAt: now })));
  return headingsKey;
}
