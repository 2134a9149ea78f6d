import { setImmediate } from "node:timers/promises";
import { asc, eq, gt } from "drizzle-orm";
import { type AuditHead, readAuditHead } from "#db/audit-head";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import { auditRowHash, GENESIS, personalPartHash } from "./audit-chain.ts";

const PROBLEMS = {
  missing: "is missing",
  order: "does not follow the row before it",
  changed: "was changed",
  personal: "has changed personal values",
  head: "differs from the head kept outside",
} as const;
export type AuditFault = keyof typeof PROBLEMS;
/** `rows`: how many fit; `seq`: the first that does not. */
export type AuditVerdict = { ok: true; rows: number } | { ok: false; rows: number; seq: number; fault: AuditFault; problem: string };

/** So many rows are read and hashed in one go: a few tens of milliseconds, in which the process answers nobody. */
const PAGE = 500;

const broken = (rows: number, seq: number, fault: AuditFault, problem: string = PROBLEMS[fault]): AuditVerdict => ({
  ...{ ok: false, rows, seq, fault, problem },
});

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
      if (row.seq !== seq + 1) return broken(seq, seq + 1, "missing");
      if (row.previousHash !== previous) return broken(seq, row.seq, "order");
      if (auditRowHash(row) !== hash) return broken(seq, row.seq, "changed");
      if (personal && personalPartHash(personal.salt, personal.values) !== row.personalHash) return broken(seq, row.seq, "personal");
      if (head && head.seq === row.seq && head.hash !== hash) return broken(seq, row.seq, "head");
      previous = hash;
      seq = row.seq;
    }
    if (rows.length < PAGE) break;
    // SQLite answers at once, so that nothing else would have its turn between two pages.
    await setImmediate();
  }
  if (head && head.seq > seq) return broken(seq, seq + 1, "missing", `is missing: the head kept outside is row ${head.seq}`);
  return { ok: true, rows: seq };
}
