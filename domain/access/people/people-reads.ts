import { and, asc, desc, eq, exists, gt, inArray, isNull, ne, not, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { clusterRoles, invitations, organisationPeople, people, sessions } from "#db/schema/access";
import { consents } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { fits } from "#dialect";
import { abilities, clusterAbilities, mayTouch } from "#domain/access/policy";
import { ABSOLUTE_END, idleEnd } from "#domain/access/reads";
import { type ClusterRole, type OrganisationRole, PEOPLE_LISTS, type PeopleList } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { fold, partOf } from "#domain/kernel/fold";
import { offsetOf, PAGE_SIZE, pageOf } from "#domain/kernel/pagination";
import { earlier } from "#lib/clock";
import { organisationFacts } from "./organisation-facts.ts";

/** The people of an organisation and the invitations that wait; undefined for whoever may not see them. */
export async function colleaguesOf(ctx: Context, organisationId: string) {
  const organisation = await organisationFacts(ctx, organisationId);
  if (!organisation || abilities(ctx.actor, organisation).see !== true) return undefined;
  const colleagues = await ctx.db
    .select({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      position: people.position,
      email: people.email,
      status: people.status,
      role: organisationPeople.role,
      since: organisationPeople.since,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(eq(organisationPeople.organisationId, organisationId))
    .orderBy(asc(people.lastName), asc(people.firstName));
  const waiting = await ctx.db
    .select({
      invitationId: invitations.id,
      firstName: invitations.firstName,
      lastName: invitations.lastName,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(desc(invitations.createdAt));
  const may = abilities(ctx.actor, organisation);
  return {
    organisation,
    colleagues,
    // Of an owner's invitation only an owner or the office disposes.
    waiting: waiting.map((one) => ({
      ...one,
      may: may.revokeInvitation === true ? mayTouch(ctx.actor, organisationId, one.role) : may.revokeInvitation,
    })),
    abilities: may,
  };
}

/** One's own sessions that have not ended, the latest used first. */
export async function ownSessions(ctx: Context) {
  const { actor } = ctx;
  if (actor.kind !== "person") return [];
  return ctx.db
    .select({ sessionId: sessions.id, browser: sessions.browser, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, actor.personId),
        gt(sessions.createdAt, earlier(ctx.now, ABSOLUTE_END)),
        gt(sessions.lastSeenAt, earlier(ctx.now, idleEnd(actor))),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
}

export async function ownAccount(ctx: Context) {
  if (ctx.actor.kind !== "person") return undefined;
  const [found] = await ctx.db
    .select({
      firstName: people.firstName,
      lastName: people.lastName,
      position: people.position,
      email: people.email,
      locale: people.locale,
      erasureAskedAt: people.erasureAskedAt,
    })
    .from(people)
    .where(eq(people.id, ctx.actor.personId));
  return found;
}

export type PeopleQuery = { q: string; list: PeopleList; page: number };

/** SQLite knows no escape character unless told. */
const holds = (column: SQLWrapper, text: string) => fits(column, partOf(text.trim().toLowerCase()));

/** Who has a text in the name or the address; everybody who has not been erased where nothing is looked for. */
export const peopleMatching = (ctx: Context, q: string) =>
  and(
    eq(people.clusterId, ctx.clusterId),
    ne(people.status, "erased"),
    q.trim() ? or(holds(people.emailKey, q), holds(people.email, q), holds(people.nameKey, fold(q))) : undefined,
  );

/** What staff see of a person in a list. */
export const PERSON_COLUMNS = {
  personId: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  email: people.email,
  position: people.position,
  status: people.status,
};

/** Which people each list has. */
function listWhere({ db }: Context): Record<PeopleList, SQL | undefined> {
  const ofCluster = (...roles: ClusterRole[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(clusterRoles)
        .where(and(eq(clusterRoles.personId, people.id), roles.length > 0 ? inArray(clusterRoles.role, roles) : undefined)),
    );
  const ofOrganisation = (...roles: OrganisationRole[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(organisationPeople)
        .where(and(eq(organisationPeople.personId, people.id), roles.length > 0 ? inArray(organisationPeople.role, roles) : undefined)),
    );
  return {
    office: ofCluster(),
    staffAdmin: ofCluster("staffAdmin"),
    reviewer: ofCluster("reviewer"),
    committee: ofCluster("committee"),
    members: ofOrganisation(),
    owner: ofOrganisation("owner"),
    admin: ofOrganisation("admin"),
    editor: ofOrganisation("editor"),
    viewer: ofOrganisation("viewer"),
    none: and(not(ofCluster()), not(ofOrganisation())),
    everyone: undefined,
  };
}

/** The people of a list of the cluster, for its staff: fifty a page, with their roles, and how many each list has under the same search. Four queries, whatever the number of people. */
export async function peopleOfCluster(ctx: Context, { q, list, page }: PeopleQuery) {
  if (clusterAbilities(ctx.actor).seePeople !== true) return undefined;
  const where = listWhere(ctx);
  const matching = peopleMatching(ctx, q);
  const [counts] = await ctx.db.select(countsOf(where)).from(people).where(matching);
  const at = pageOf([], counts?.[list] ?? 0, page);
  const matches = and(matching, where[list]);
  const rows = await ctx.db
    .select(PERSON_COLUMNS)
    .from(people)
    .where(matches)
    .orderBy(asc(people.lastName), asc(people.firstName), asc(people.id))
    .limit(PAGE_SIZE)
    .offset(offsetOf(at.page));
  return { ...at, counts, rows: await withRoles(ctx, rows) };
}

const countsOf = (where: Record<PeopleList, SQL | undefined>) =>
  Object.fromEntries(
    PEOPLE_LISTS.map((list) => [
      list,
      sql<number>`coalesce(cast(sum(case when ${where[list] ?? sql`1 = 1`} then 1 else 0 end) as integer), 0)`,
    ]),
  ) as Record<PeopleList, SQL<number>>;

/** Rows with the roles of each in the cluster and the organisations that they act for, in two more queries. */
export async function withRoles<R extends { personId: string }>(ctx: Context, rows: R[]) {
  const ids = rows.map(({ personId }) => personId);
  const roles = await ctx.db
    .select({ personId: clusterRoles.personId, role: clusterRoles.role })
    .from(clusterRoles)
    .where(inArray(clusterRoles.personId, ids));
  const acting = await ctx.db
    .select({ personId: organisationPeople.personId, role: organisationPeople.role, name: organisations.name, slug: organisations.slug })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(inArray(organisationPeople.personId, ids));
  return rows.map((row) => ({
    ...row,
    roles: roles.filter(({ personId }) => personId === row.personId).map(({ role }) => role),
    organisations: acting.filter(({ personId }) => personId === row.personId).map(({ personId: _, ...rest }) => rest),
  }));
}

/** Each time that the person agreed to something, the latest last, and when they withdrew it. */
export async function ownConsents(ctx: Context) {
  if (ctx.actor.kind !== "person") return [];
  return ctx.db
    .select({
      kind: consents.kind,
      textVersion: consents.textVersion,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
      applicationId: consents.applicationId,
    })
    .from(consents)
    .where(eq(consents.personId, ctx.actor.personId))
    .orderBy(asc(consents.givenAt), sql`${consents.withdrawnAt} desc nulls last`);
}

/** One person of the cluster, for its staff. */
export async function personOfCluster(ctx: Context, personId: string) {
  if (clusterAbilities(ctx.actor).seePeople !== true) return undefined;
  const rows = await ctx.db
    .select({ ...PERSON_COLUMNS, locale: people.locale })
    .from(people)
    .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), ne(people.status, "erased")));
  return (await withRoles(ctx, rows))[0];
}
