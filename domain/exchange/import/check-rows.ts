import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, isNull } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import type { ImportMatch } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import { betweenParts } from "#domain/kernel/between-parts";
import type { Context, Turn } from "#domain/kernel/context";
import { GO_ON, type GoOn } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { fileInTurn } from "./file-in-turn.ts";
import type { RowPlan, StoredImport, StoredRow } from "./subject.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

/** Rows that are compared in one part, and rows whose plan is kept in one turn. */
const [COMPARED, KEPT] = [20, 50];

/** Compares some rows with what is here; once none is left, keeps what would become of each row. A row that was compared is not compared again. */
export async function checkRows(ctx: Context, file: StoredImport): Promise<GoOn | undefined> {
  const { compare } = SUBJECT_STEPS[file.subject];
  const some = compare ? await notCompared(ctx, file) : [];
  if (!compare || some.length === 0) return planRows(ctx, file);
  const matches = await compare(ctx, file, some);
  await transactAsPortal(ctx, (turn) => keepMatches(turn, file, some, matches));
  return GO_ON;
}

async function keepMatches(turn: Turn, file: StoredImport, rows: readonly StoredRow[], matches: readonly (ImportMatch | null)[]) {
  if (!(await goOn(turn, file, rows.length))) return;
  for (const [n, { row }] of rows.entries())
    await turn.db
      .update(importRows)
      .set({ compared: { at: turn.now.getTime(), match: matches[n] ?? null } })
      .where(and(eq(importRows.importId, file.id), eq(importRows.row, row)));
}

const notCompared = (ctx: Context, { id }: StoredImport) =>
  ctx.db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNull(importRows.compared)))
    .orderBy(asc(importRows.row))
    .limit(COMPARED);

/** Counts rows as checked, if the import still waits for that. Whether it does. */
async function goOn(turn: Turn, { id }: StoredImport, rows: number): Promise<boolean> {
  const file = await fileInTurn(turn, { id }, "checking");
  if (!file) return false;
  await turn.db
    .update(fileImports)
    .set({ done: Math.min(file.total, file.done + rows), touchedAt: turn.now })
    .where(eq(fileImports.id, id));
  return true;
}

async function planRows(ctx: Context, file: StoredImport): Promise<GoOn | undefined> {
  const rows = await ctx.db.select().from(importRows).where(eq(importRows.importId, file.id)).orderBy(asc(importRows.row));
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const plans = await SUBJECT_STEPS[file.subject].check(ctx, file, rows);
  const changed = plans.filter((plan) => !isKept(plan, byNumber.get(plan.row)));
  for (let n = 0; n < changed.length; n += KEPT) {
    const began = performance.now();
    const some = changed.slice(n, n + KEPT);
    const isKeeping = await transactAsPortal(ctx, (turn) => keepPlans(turn, file, some));
    if (!isKeeping) return undefined;
    await betweenParts(began);
  }
  return transactAsPortal(ctx, (turn) => end(turn, file, rows));
}

const isKept = (plan: RowPlan, row: StoredRow | undefined) =>
  row !== undefined && Object.entries(plan).every(([name, value]) => isDeepStrictEqual(row[name as keyof RowPlan], value));

async function keepPlans(turn: Turn, file: StoredImport, plans: readonly RowPlan[]): Promise<boolean> {
  const counts = SUBJECT_STEPS[file.subject].compare ? 0 : plans.length;
  if (!(await goOn(turn, file, counts))) return false;
  for (const { row, ...plan } of plans)
    await turn.db
      .update(importRows)
      .set(plan)
      .where(and(eq(importRows.importId, file.id), eq(importRows.row, row)));
  return true;
}

/** Ends the check, and begins to write where that was asked together with it. */
async function end(turn: Turn, { id }: StoredImport, rows: readonly StoredRow[]): Promise<GoOn | undefined> {
  const file = await fileInTurn(turn, { id }, "checking");
  if (!file) return undefined;
  const begun = { status: "running", startedAt: turn.now, done: 0 } as const;
  await turn.db
    .update(fileImports)
    .set({ ...(file.startsAfter ? begun : { status: "checked" as const }), startsAfter: false, touchedAt: turn.now })
    .where(eq(fileImports.id, id));
  const corrected = rows.filter(({ fixes, decision }) => decision !== null || Object.keys(fixes).length > 0).length;
  const about = { kind: "cluster", id: turn.clusterId } as const;
  await record(turn, "cluster.import_checked", about, { importId: id, rows: rows.length, corrected });
  if (file.startsAfter) await record(turn, "cluster.import_started", about, { importId: id, rule: file.rule });
  return file.startsAfter ? GO_ON : undefined;
}
