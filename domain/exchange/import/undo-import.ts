import { and, eq, gt, inArray } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import type { OneImport } from "#domain/exchange/input";
import { mayImport } from "#domain/exchange/policy";
import { canTake, from } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { importFile } from "./import-reads.ts";
import { countReversed, type Reversed, reverseSome, rowsToReverse } from "./reverse-rows.ts";
import type { StoredImport } from "./subject.ts";

/** Rows in one turn. Of people all: who undoes it may lose their own access with one of them, and roles are soon taken. */
const AT_ONCE = { organisations: 10, people: Number.POSITIVE_INFINITY, calls: 10 };

/**
 * Undoes a whole import while that is possible, a few rows in each turn, so that others write in between. What somebody has changed since stays as it
 * is; invitations that nobody has accepted end. Where it is cut off the import can be undone again, and goes on with the rows that are left.
 */
export async function undoImport(ctx: Context, { importId }: OneImport): Promise<Outcome<Reversed>> {
  const tried = new Set<number>();
  for (;;) {
    const part = await transact(ctx, (turn) => undoSome(turn, importId, tried));
    if (!part.ok) return part;
    if (part.value.ended) return done(part.value.reversed);
    for (const row of part.value.rows) tried.add(row);
    await betweenParts();
  }
}

type Part = { ended: false; rows: number[] } | { ended: true; reversed: Reversed };

async function undoSome(turn: Context, importId: string, tried: ReadonlySet<number>): Promise<Outcome<Part>> {
  const file = await importFile(turn, importId);
  if (!file) return refused(mayImport(turn.actor, "organisations") === true ? "import.too_late" : "not_found");
  if (!canTake("undo", file.status) || !file.finishedAt || file.finishedAt <= cutOff(turn.now, "importUndo"))
    return refused("import.too_late");
  const left = (await rowsToReverse(turn, file)).filter((row) => !tried.has(row));
  const rows = left.slice(0, AT_ONCE[file.subject]);
  await reverseSome(turn, file, rows);
  return rows.length === left.length ? end(turn, file) : done({ ended: false, rows });
}

async function end(turn: Context, { id }: StoredImport): Promise<Outcome<Part>> {
  const [undone] = await turn.db
    .update(fileImports)
    .set({ status: "undone", undoneAt: turn.now, touchedAt: turn.now })
    .where(
      and(
        eq(fileImports.id, id),
        eq(fileImports.clusterId, turn.clusterId),
        inArray(fileImports.status, from("undo")),
        gt(fileImports.finishedAt, cutOff(turn.now, "importUndo")),
      ),
    )
    .returning({ id: fileImports.id });
  if (!undone) return refused("import.too_late");
  const reversed = await countReversed(turn, { id });
  await record(turn, "cluster.import_undone", { kind: "cluster", id: turn.clusterId }, { importId: id, ...reversed });
  return done({ ended: true, reversed });
}
