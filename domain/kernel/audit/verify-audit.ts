import { asc, eq, gt } from "drizzle-orm";
import { type AuditHead, readAuditHead } from "#db/audit-head";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import { auditRowHash, GENESIS, personalPartHash } from "./audit-chain.ts";

export type AuditVerdict = { ok: true; rows: number } | { ok: false; rows: number; seq: number; problem: string };

const PAGE = 5000;

/** Walks the whole chain; the first row that does not fit is named. Compares with the head kept outside the database. */
export async function verifyAudit(ctx: Context, head: AuditHead | undefined = readAuditHead()): Promise<AuditVerdict> {
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await ctx.db
      .select({ event: auditEvents, personal: auditPersonal })
      .from(auditEvents)
      .leftJoin(auditPersonal, eq(auditPersonal.seq, auditEvents.seq))
      .where(gt(auditEvents.seq, seq))
      .orderBy(asc(auditEvents.seq))
      .limit(PAGE);
    for (const { event, personal } of rows) {
      const { hash, ...row } = event;
      if (row.seq !== seq + 1) return { ok: false, rows: seq, seq: seq + 1, problem: "is missing" };
      if (row.previousHash !== previous) return { ok: false, rows: seq, seq: row.seq, problem: "does not follow the row before it" };
      if (auditRowHash(row) !== hash) return { ok: false, rows: seq, seq: row.seq, problem: "was changed" };
      if (personal && personalPartHash(personal.salt, personal.values) !== row.personalHash)
        return { ok: false, rows: seq, seq: row.seq, problem: "has changed personal values" };
      if (head && head.seq === row.seq && head.hash !== hash)
        return { ok: false, rows: seq, seq: row.seq, problem: "differs from the head kept outside" };
      previous = hash;
      seq = row.seq;
    }
    if (rows.length < PAGE) break;
  }
  if (head && head.seq > seq)
    return { ok: false, rows: seq, seq: seq + 1, problem: `is missing: the head kept outside is row ${head.seq}` };
  return { ok: true, rows: seq };
}
