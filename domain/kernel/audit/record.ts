import { desc } from "drizzle-orm";
import { announceHead } from "#database/transact";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { actorId, actorKind } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { SubjectKind } from "#domain/kernel/state";
import { auditRowHash, GENESIS, personalPartHash } from "./audit-chain.ts";

export type Subject = { kind: SubjectKind; id: string };

/**
 * Writes the audit row of a change in the change's own transaction: no event, no change.
 * `facts` hold no personal value; `personal` values are kept apart, and the chain keeps only their salted hash.
 */
export async function record(
  ctx: Context,
  action: `${SubjectKind}.${string}`,
  subject: Subject,
  facts: Record<string, unknown> = {},
  personal?: Record<string, string>,
) {
  const [last] = await ctx.db
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const salt = ctx.newToken();
  const row = {
    seq: (last?.seq ?? 0) + 1,
    clusterId: ctx.clusterId,
    at: ctx.now,
    actorKind: actorKind(ctx.actor),
    actorId: actorId(ctx.actor) ?? null,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    facts: ctx.actor.kind === "system" && ctx.actor.askedBy ? { ...facts, through: ctx.actor.name } : facts,
    personalHash: personal ? personalPartHash(salt, personal) : null,
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = auditRowHash(row);
  await ctx.db.insert(auditEvents).values({ ...row, hash });
  if (personal) await ctx.db.insert(auditPersonal).values({ seq: row.seq, salt, values: personal });
  announceHead({ seq: row.seq, hash });
}
