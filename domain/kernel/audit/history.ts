import { and, asc, eq, notInArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { SubjectKind } from "#domain/kernel/state";

export type HistoryEntry = {
  seq: number;
  at: Date;
  action: string;
  facts: Record<string, unknown>;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
};

/**
 * What happened to a subject, oldest first, as the audit tells it. The caller has checked that the reader may see it, and names the actions that
 * this reader is not told of.
 */
export async function historyOf(ctx: Context, kind: SubjectKind, id: string, omitted: readonly string[] = []): Promise<HistoryEntry[]> {
  const rows = await ctx.db
    .select({
      seq: auditEvents.seq,
      at: auditEvents.at,
      action: auditEvents.action,
      facts: auditEvents.facts,
      actorKind: auditEvents.actorKind,
      actorId: auditEvents.actorId,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.actorId))
    .where(and(eq(auditEvents.subjectKind, kind), eq(auditEvents.subjectId, id), notInArray(auditEvents.action, [...omitted])))
    .orderBy(asc(auditEvents.seq));
  return rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    actorName: firstName === null ? null : `${firstName} ${lastName}`.trim(),
  }));
}
