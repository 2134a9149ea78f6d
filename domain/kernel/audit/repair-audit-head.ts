import { desc, eq } from "drizzle-orm";
import { type AuditHead, readAuditHead, writeAuditHead } from "#db/audit-head";
import { auditEvents } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";

/** whole: the head is that of the newest row · written: it was behind, or there was none · apart: it names a row that the database does not have so. */
export type HeadState = "whole" | "written" | "apart";

const columns = { seq: auditEvents.seq, hash: auditEvents.hash };

/**
 * Compares the audit head kept outside the database with its newest row, and writes it again where it was left behind: a process that is killed
 * between its commit and the head leaves it so. A head that does not fit is evidence and stays as it is.
 */
export async function repairAuditHead(ctx: Context): Promise<HeadState> {
  const [newest] = await ctx.db.select(columns).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  const head = kept();
  if (head === "damaged" || (head && head.seq > (newest?.seq ?? 0))) return "apart";
  if (head) {
    const [row] = await ctx.db.select(columns).from(auditEvents).where(eq(auditEvents.seq, head.seq));
    if (row?.hash !== head.hash) return "apart";
  }
  if (!newest || head?.seq === newest.seq) return "whole";
  writeAuditHead(newest);
  return "written";
}

function kept(): AuditHead | "damaged" | undefined {
  try {
    return readAuditHead();
  } catch {
    return "damaged";
  }
}
