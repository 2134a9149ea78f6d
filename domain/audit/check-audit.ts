import { and, desc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { clusterAbilities } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import { type AuditFault, type AuditVerdict, verifyAudit } from "#domain/kernel/audit/verify-audit";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Reads the whole audit trail and says whether each entry fits the one before it; the audit says who checked it and what was found. */
export async function checkAudit(ctx: Context): Promise<Outcome<AuditVerdict>> {
  const may = clusterAbilities(ctx.actor).checkAudit;
  if (may !== true) return refused(may);
  const verdict = await verifyAudit(ctx);
  return transact(ctx, async (ctx) => {
    const mayStill = clusterAbilities(ctx.actor).checkAudit;
    if (mayStill !== true) return refused(mayStill);
    const { rows } = verdict;
    const found = verdict.ok ? { rows } : { rows, seq: verdict.seq, fault: verdict.fault };
    await record(ctx, "cluster.audit_checked", { kind: "cluster", id: ctx.clusterId }, found);
    return done(verdict);
  });
}

/** What the last check found, and how many entries there are since, beside the one about the check itself. `by` is null where nobody is left who is called so. */
export type LastCheck = { at: Date; by: string | null; rows: number; since: number; seq?: number; fault?: AuditFault };

/** Undefined where nobody has checked the trail on its page yet. */
export async function lastCheck(ctx: Context): Promise<LastCheck | undefined> {
  const [newest] = await ctx.db.select({ seq: auditEvents.seq }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  const [row] = await ctx.db
    .select({ at: auditEvents.at, facts: auditEvents.facts, first: people.firstName, last: people.lastName })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .where(and(eq(auditEvents.action, "cluster.audit_checked"), eq(auditEvents.clusterId, ctx.clusterId)))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  if (!row) return undefined;
  const found = row.facts as Pick<LastCheck, "rows" | "seq" | "fault">;
  const by = row.first === null ? null : `${row.first} ${row.last}`.trim();
  return { ...found, at: row.at, by, since: Math.max(0, Number(newest?.seq ?? 0) - found.rows - 1) };
}
