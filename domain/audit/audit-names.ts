import { and, eq, inArray, ne } from "drizzle-orm";
import { invitations, people, sessions } from "#db/schema/access";
import { calls } from "#db/schema/calls";
import { consortia } from "#db/schema/consortia";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { SubjectKind } from "#domain/kernel/state";

/** What something is called today; `of`: the part of its page's address, where there is one. */
export type AuditName = { name: string; of: string };
type Row = { actorKind: string; actorId: string | null; subjectKind: SubjectKind; subjectId: string; facts: Record<string, unknown> };
export type AuditNames = { people: Map<string, AuditName>; organisations: Map<string, AuditName>; subjects: Map<string, AuditName> };

const full = ({ first, last }: { first: string; last: string }) => `${first} ${last}`.trim();
const byId = <R extends { id: string }>(rows: readonly R[], named: (row: R) => AuditName) =>
  new Map(rows.map((row) => [row.id, named(row)] as const));

/** The names of whoever did something and of what it was about, as they are today: one query for each kind, however many entries there are. */
export async function auditNames(ctx: Context, rows: readonly Row[]): Promise<AuditNames> {
  const ids = (kind: SubjectKind) => [...new Set(rows.flatMap((row) => (row.subjectKind === kind ? row.subjectId : [])))];
  const acting = rows.flatMap(({ actorKind, actorId }) => (actorKind === "person" && actorId ? actorId : []));
  const partners = rows.flatMap(({ facts: { organisationId, byOrganisationId } }) =>
    [organisationId, byOrganisationId].filter((id) => typeof id === "string"),
  );
  const person = { id: people.id, first: people.firstName, last: people.lastName };
  const known = await ctx.db
    .select(person)
    .from(people)
    .where(and(inArray(people.id, [...new Set([...acting, ...ids("person")])]), ne(people.status, "erased")));
  const members = await ctx.db
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set([...partners, ...ids("organisation")])]));
  const sent = await ctx.db
    .select({ id: applications.id, name: applications.organisationName, reference: applications.reference })
    .from(applications)
    .where(inArray(applications.id, ids("application")));
  const formed = await ctx.db
    .select({ id: consortia.id, name: consortia.title, slug: consortia.slug })
    .from(consortia)
    .where(inArray(consortia.id, ids("consortium")));
  const announced = await ctx.db
    .select({ id: calls.id, name: calls.title, slug: calls.slug })
    .from(calls)
    .where(inArray(calls.id, ids("call")));
  const open = await ctx.db
    .select({ id: sessions.id, personId: people.id, first: people.firstName, last: people.lastName })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(inArray(sessions.id, ids("session")));
  const invited = await ctx.db
    .select({ id: invitations.id, name: organisations.name, slug: organisations.slug })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(inArray(invitations.id, ids("invitation")));
  const slugged = ({ name, slug }: { name: string; slug: string }) => ({ name, of: slug });
  const persons = byId(known, (row) => ({ name: full(row), of: row.id }));
  const named = byId(members, slugged);
  return {
    people: persons,
    organisations: named,
    subjects: new Map([
      ...persons,
      ...named,
      ...byId(sent, ({ id, name, reference }) => ({ name: [name, reference].filter(Boolean).join(", "), of: id })),
      ...byId(formed, slugged),
      ...byId(announced, slugged),
      ...byId(open, (row) => ({ name: full(row), of: row.personId })),
      ...byId(invited, slugged),
    ]),
  };
}
