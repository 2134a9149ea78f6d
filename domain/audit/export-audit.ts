import { desc, eq } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { recusals } from "#db/schema/review";
import { clusterAbilities } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { type AuditEntry, auditBatches } from "./audit-reads.ts";
import type { AuditFilter } from "./audit-where.ts";

export type AuditExport = { batches: AsyncIterable<AuditEntry[]> };

const AT_ONCE = 500;

/** Hands out the entries that the page shows, the newest first; the audit says who took which. Those who declared a conflict of interest get no hashes (0180). */
export async function exportAudit(ctx: Context, filter: AuditFilter): Promise<Outcome<AuditExport>> {
  const may = clusterAbilities(ctx.actor).readAudit;
  if (may !== true) return refused(may);
  const upTo = await transact(ctx, async (ctx) => {
    const mayStill = clusterAbilities(ctx.actor).readAudit;
    if (mayStill !== true) return refused(mayStill);
    const [newest] = await ctx.db.select({ seq: auditEvents.seq }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
    const { name, from, until, ...asked } = filter;
    const chosen = Object.entries({ ...asked, from: from?.toISOString(), until: until?.toISOString() }).filter(([, value]) => value);
    const facts = { ...Object.fromEntries(chosen), upTo: Number(newest?.seq ?? 0) };
    await record(ctx, "cluster.audit_exported", { kind: "cluster", id: ctx.clusterId }, facts, name ? { searched: name } : undefined);
    return done(Number(newest?.seq ?? 0));
  });
  if (!upTo.ok) return upTo;
  const isRecused = await declaredAny(ctx);
  return done({ batches: withoutHashes(auditBatches(ctx, filter, upTo.value, AT_ONCE), isRecused) });
}

async function declaredAny(ctx: Context): Promise<boolean> {
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  const [declared] = await ctx.db.select({ id: recusals.applicationId }).from(recusals).where(eq(recusals.personId, personId)).limit(1);
  return declared !== undefined;
}

async function* withoutHashes(batches: AsyncIterable<AuditEntry[]>, isRecused: boolean): AsyncGenerator<AuditEntry[]> {
  for await (const entries of batches) yield isRecused ? entries.map((entry) => ({ ...entry, hash: "", previousHash: "" })) : entries;
}
