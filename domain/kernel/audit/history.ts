import { and, asc, desc, eq, notInArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { Part } from "#domain/kernel/pagination";
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
 * What happened to a subject, oldest first, as the audit tells it. The caller has checked that the reader may see it.
 */
export async function historyOf(ctx: Context, kind: SubjectKind, id: string): Promise<HistoryEntry[]> {
  return named(await entries(ctx, isAbout(kind, id, [])).orderBy(asc(auditEvents.seq)));
}

type Told = { kind: SubjectKind; id: string; omitted: readonly string[] };

/** A part of it, latest first, without the actions that this reader is not told of. */
export async function latestHistory(ctx: Context, { kind, id, omitted }: Told, { offset, limit }: Part): Promise<HistoryEntry[]> {
  return named(
    await entries(ctx, isAbout(kind, id, omitted))
      .orderBy(desc(auditEvents.seq))
      .limit(limit)
      .offset(offset),
  );
}

export const countHistory = (ctx: Context, { kind, id, omitted }: Told): Promise<number> =>
  ctx.db.$count(auditEvents, isAbout(kind, id, omitted));

const isAbout = (kind: SubjectKind, id: string, omitted: readonly string[]) =>
  and(eq(auditEvents.subjectKind, kind), eq(auditEvents.subjectId, id), notInArray(auditEvents.action, [...omitted]));

const entries = (ctx: Context, where: ReturnType<typeof isAbout>) =>
  ctx.db
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
    .where(where)
    .$dynamic();

const named = (rows: Awaited<ReturnType<typeof entries>>): HistoryEntry[] =>
  rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    actorName: firstName === null ? null : `${firstName} ${lastName}`.trim(),
  }));
