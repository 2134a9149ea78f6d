import { and, eq, exists, gte, inArray, isNotNull, lt, ne, notExists, notInArray, or, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { recusals } from "#db/schema/review";
import { peopleMatching } from "#domain/access/people/people-reads";
import type { Context } from "#domain/kernel/context";
import type { SubjectKind } from "#domain/kernel/state";
import { type AuditGroup, actsIn, WITHHELD_ACTS } from "./state.ts";

/** Which entries are asked for. `by`: the portal, those who are not signed in, or the id of a person; `until`: the instant after the last. */
export type AuditFilter = {
  kind?: SubjectKind | undefined;
  what?: AuditGroup | undefined;
  by?: string | undefined;
  name?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
};

/** The entries that an administrator may read and asks for: a WHERE, so that the page and its file agree. */
export const auditWhere = (ctx: Context, { kind, what, by, name, from, until }: AuditFilter): SQL | undefined =>
  and(
    eq(auditEvents.clusterId, ctx.clusterId),
    notInArray(auditEvents.action, [...WITHHELD_ACTS]),
    readableSubject(ctx),
    kind && eq(auditEvents.subjectKind, kind),
    what && inArray(auditEvents.action, actsIn(what)),
    by ? doneBy(by) : undefined,
    name?.trim() ? inArray(auditEvents.actorId, ctx.db.select({ id: people.id }).from(people).where(peopleMatching(ctx, name))) : undefined,
    from && gte(auditEvents.at, from),
    until && lt(auditEvents.at, until),
  );

function doneBy(by: string): SQL | undefined {
  if (by === "portal") return eq(auditEvents.actorKind, "system");
  if (by === "outside") return inArray(auditEvents.actorKind, ["applicant", "visitor"]);
  return eq(auditEvents.actorId, by);
}

/** Of applications as their own pages have it: those that were sent, but for those with which the reader declared a conflict of interest. */
function readableSubject(ctx: Context): SQL | undefined {
  const reader = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  const recused = ctx.db
    .select({ one: sql`1` })
    .from(recusals)
    .where(and(eq(recusals.applicationId, applications.id), eq(recusals.personId, reader)));
  const readable = ctx.db
    .select({ one: sql`1` })
    .from(applications)
    .where(and(eq(applications.id, auditEvents.subjectId), isNotNull(applications.submittedAt), notExists(recused)));
  return or(ne(auditEvents.subjectKind, "application"), exists(readable));
}
