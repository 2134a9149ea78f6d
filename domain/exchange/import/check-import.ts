import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import type { CheckImport } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { earlier, MINUTE } from "#lib/clock";
import { storedImport } from "./import-reads.ts";
import { planWork } from "./plan-work.ts";
import type { StoredImport, StoredRow } from "./subject.ts";

/** How long what a row was found to be like is taken for what is here. */
const COMPARED_LASTS = 10 * MINUTE;

/**
 * Takes corrected cells and what becomes of possible duplicates, and has the rows checked again; or has them written, where that was asked. What was found a
 * moment ago, and looked at, is what is written; where something was corrected since, the rows are checked first.
 */
export async function checkImport(ctx: Context, input: CheckImport): Promise<Outcome<{ importId: string; started: boolean }>> {
  return transact(ctx, async (ctx) => {
    const found = await storedImport(ctx, input.importId);
    if (!found) return refused("not_found");
    const { file, rows: before } = found;
    const may = abilities(ctx.actor, file).fix;
    if (may !== true) return refused(may);
    // Giving somebody a role in an organisation wants a fresh sign-in, one by one as in a file.
    const fresh = input.go && file.subject === "people" ? freshSignIn(ctx) : true;
    if (fresh !== true) return refused(fresh);
    const rows = before.map((row) => ({ ...row, fixes: fixesOf(input, row.row, row.fixes), decision: decisionOf(input, row) }));
    const touched = rows.filter((row, n) => row.fixes !== before[n]?.fixes || row.decision !== before[n]?.decision);
    for (const { row, fixes, decision } of touched)
      await ctx.db
        .update(importRows)
        .set({ fixes, decision })
        .where(and(eq(importRows.importId, file.id), eq(importRows.row, row)));
    const started = input.go !== undefined && touched.length === 0 && file.touchedAt > earlier(ctx.now, COMPARED_LASTS);
    const about = { kind: "cluster", id: ctx.clusterId } as const;
    if (started) {
      await start(ctx, file, input);
      await record(ctx, "cluster.import_started", about, { importId: file.id, rule: input.rule });
    } else {
      await checkAgain(ctx, file, input, [...old(ctx, before), ...rows.filter((row, n) => row.fixes !== before[n]?.fixes)]);
      await record(ctx, "cluster.import_check_started", about, { importId: file.id, rows: rows.length });
    }
    await planWork(ctx, file.id);
    return done({ importId: file.id, started });
  });
}

async function start(turn: Turn, { id }: StoredImport, { rule }: CheckImport) {
  await turn.db
    .update(fileImports)
    .set({ rule, status: "running", stepBy: actorId(turn.actor) ?? null, startedAt: turn.now, touchedAt: turn.now, done: 0 })
    .where(eq(fileImports.id, id));
}

const old = ({ now }: Context, rows: readonly StoredRow[]) => {
  const since = earlier(now, COMPARED_LASTS).getTime();
  return rows.filter(({ compared }) => compared && compared.at <= since);
};

async function checkAgain(turn: Turn, { id, total }: StoredImport, { rule, go }: CheckImport, compare: readonly { row: number }[]) {
  const numbers = [...new Set(compare.map(({ row }) => row))];
  const again = and(eq(importRows.importId, id), isNotNull(importRows.compared), inArray(importRows.row, numbers));
  await turn.db.update(importRows).set({ compared: null }).where(again);
  await turn.db
    .update(fileImports)
    .set({
      rule,
      status: "checking",
      startsAfter: go !== undefined,
      stepBy: actorId(turn.actor) ?? null,
      touchedAt: turn.now,
      done: total - numbers.length,
    })
    .where(eq(fileImports.id, id));
}

function fixesOf({ fixes = [] }: CheckImport, row: number, known: Record<string, string>) {
  const written = fixes.flatMap(({ at, text = "" }) => {
    const [of, column = ""] = at.split("-");
    return Number(of) === row ? [[column, text] as const] : [];
  });
  return written.length > 0 ? { ...known, ...Object.fromEntries(written) } : known;
}

const decisionOf = <D>({ decisions = [] }: CheckImport, { row, decision }: { row: number; decision: D }) =>
  decisions.find((one) => one.row === row)?.action ?? decision;
