import { fileImports, importMappings, importRows, importSheets } from "#db/schema/exchange";
import type { ImportColumn, ImportStatus, ImportSubject } from "#domain/exchange/state";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { sha256 } from "#lib/hash";
import { newId } from "#lib/ids";
import { organisation } from "#test/builders";

const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

const OF_PEOPLE: ImportColumn[] = (["email", "organisation", "firstName"] as const).map((field) => ({ field, why: "known" }));

/** An import of one row in a state: its id. */
export async function importIn(status: ImportStatus, subject: ImportSubject = "organisations") {
  const id = newId();
  const isOfPeople = subject === "people";
  const actsForId = isOfPeople ? await organisation({}) : null;
  await turn(async ({ db, now }) => {
    await db.insert(fileImports).values({
      id,
      clusterId: HOME_CLUSTER,
      subject,
      fileName: "members.csv",
      bytes: 20,
      format: "csv",
      headings: isOfPeople ? ["Email", "Organisation", "First name"] : ["Name"],
      sheet: 0,
      headingRow: 2,
      columns: isOfPeople ? OF_PEOPLE : [{ field: "name", why: "known" }],
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
    const row = { importId: id, row: 2, fixes: {}, problems: [], isDoubtful: false };
    const values: typeof importRows.$inferInsert = isOfPeople
      ? {
          ...row,
          cells: [`${id}@example.org`, "Olatz Farma", "Ane"],
          action: "invite",
          actsForId,
          outcome: status === "done" ? "listed" : null,
        }
      : { ...row, cells: ["Olatz Farma"], action: "create" };
    await db.insert(importRows).values(values);
    const lines = [["Members of 2026"], ["Name"], ["Olatz Farma"]].map((cells, n) => ({ row: n + 1, cells }));
    if (status === "columns") await db.insert(importSheets).values({ importId: id, position: 0, name: "", lines });
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
