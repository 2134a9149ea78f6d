import { and, eq } from "drizzle-orm";
import { importRows } from "#db/schema/exchange";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import type { CheckImport } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { earlier, MINUTE } from "#lib/clock";
import { importForStep } from "./import-for-step.ts";
import { keepPlan } from "./keep-plan.ts";
import { startRun } from "./start-run.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";

/** How long what a check found is taken for what is here. */
const PLAN_LASTS = 10 * MINUTE;

/** Takes corrected cells and what becomes of possible duplicates, and checks every row again; starts the import where that was asked. */
export async function checkImport(ctx: Context, input: CheckImport): Promise<Outcome<{ importId: string; started: boolean }>> {
  const found = await importForStep(ctx, input.importId, "fix");
  if (!found.ok) return found;
  const { file, rows: before } = found.value;
  const rows = before.map((row) => ({ ...row, fixes: fixesOf(input, row.row, row.fixes), decision: decisionOf(input, row) }));
  const touched = rows.filter((row, n) => row.fixes !== before[n]?.fixes || row.decision !== before[n]?.decision);
  // To compare thousands of rows takes many seconds: what was found a moment ago, and looked at, is what is imported.
  const isKnown = input.go !== undefined && touched.length === 0 && file.touchedAt > earlier(ctx.now, PLAN_LASTS);
  const plans = isKnown ? [] : await SUBJECT_STEPS[file.subject].check(ctx, file, rows);
  return transact(ctx, async (ctx) => {
    const mayStill = abilities(ctx.actor, file).fix;
    if (mayStill !== true) return refused(mayStill);
    // Giving somebody a role in an organisation wants a fresh sign-in, one by one as in a file.
    const fresh = input.go && file.subject === "people" ? freshSignIn(ctx) : true;
    if (fresh !== true) return refused(fresh);
    if (!(await keepPlan(ctx, file, "fix", { rule: input.rule }, plans))) return refused("import.moved_on");
    for (const { row, fixes, decision } of touched)
      await ctx.db
        .update(importRows)
        .set({ fixes, decision })
        .where(and(eq(importRows.importId, file.id), eq(importRows.row, row)));
    await record(
      ctx,
      "cluster.import_checked",
      { kind: "cluster", id: ctx.clusterId },
      { importId: file.id, rows: rows.length, corrected: touched.length },
    );
    if (!input.go) return done({ importId: file.id, started: false });
    await startRun(ctx, file.id);
    await enqueueJob(ctx, "import.run", file.id, { importId: file.id }, ctx.now);
    await record(ctx, "cluster.import_started", { kind: "cluster", id: ctx.clusterId }, { importId: file.id, rule: input.rule });
    return done({ importId: file.id, started: true });
  });
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
