import { and, eq, inArray } from "drizzle-orm";
import { clusterRoles, organisationPeople, people, sessions } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { earlier, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import type { Person } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { lastingUntil } from "../retention/lengths.ts";

/** How long a session lasts at most, and unused. Whoever has a role in the cluster's staff is asked again sooner. */
export const ABSOLUTE_END = lastingUntil("session");
export const idleEnd = (person: Pick<Person, "roles">) => lastingUntil(person.roles.length > 0 ? "staffIdle" : "memberIdle");

export type Session = { person: Person; seenAt: Date; endsAt: Date };

/** The session behind a token and its person with the roles of this moment; undefined when it has ended or the person is disabled. */
export async function sessionBehind(ctx: Context, token: string): Promise<Session | undefined> {
  const [found] = await ctx.db
    .select({
      sessionId: sessions.id,
      personId: people.id,
      email: people.email,
      firstName: people.firstName,
      lastName: people.lastName,
      signedInAt: sessions.signedInAt,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, tokenHash(token)), eq(people.status, "active")));
  if (!found || found.createdAt < earlier(ctx.now, ABSOLUTE_END)) return undefined;
  const person = await personWith(ctx, found);
  if (found.lastSeenAt < earlier(ctx.now, idleEnd(person))) return undefined;
  return { person, seenAt: found.lastSeenAt, endsAt: later(found.createdAt, ABSOLUTE_END) };
}

type Known = { sessionId: string; personId: string; email: string; firstName: string; lastName: string; signedInAt: Date };

/** Adds the roles of this moment to known people: as many questions to the database for a hundred as for one. */
async function peopleWith(ctx: Context, known: Known[]): Promise<Person[]> {
  const ids = known.map(({ personId }) => personId);
  const roles = await ctx.db
    .select({ personId: clusterRoles.personId, role: clusterRoles.role })
    .from(clusterRoles)
    .where(inArray(clusterRoles.personId, ids));
  const acting = await ctx.db
    .select({
      personId: organisationPeople.personId,
      organisationId: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      role: organisationPeople.role,
      status: organisations.status,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(inArray(organisationPeople.personId, ids))
    .orderBy(organisationPeople.since);
  return known.map(({ personId, sessionId, email, firstName, lastName, signedInAt }) => ({
    kind: "person",
    personId,
    sessionId,
    email,
    name: `${firstName} ${lastName}`,
    roles: roles.filter((one) => one.personId === personId).map(({ role }) => role),
    organisations: acting.filter((one) => one.personId === personId).map(({ personId: _, ...organisation }) => organisation),
    signedInAt,
  }));
}

/** Adds the roles of this moment to a known person. */
export async function personWith(ctx: Context, known: Known): Promise<Person> {
  const [person] = await peopleWith(ctx, [known]);
  if (!person) throw new Error(`No person ${known.personId}`);
  return person;
}

/** People as actors outside any session: for demonstration data, tests, jobs, and to ask what somebody else may do. */
export async function actorsOf(ctx: Context, personIds: string[]): Promise<Person[]> {
  const found = await ctx.db
    .select({ personId: people.id, email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(inArray(people.id, personIds));
  return peopleWith(
    ctx,
    found.map((person) => ({ ...person, sessionId: "none", signedInAt: ctx.now })),
  );
}

/** One of them. */
export async function actorOf(ctx: Context, personId: string): Promise<Person> {
  const [person] = await actorsOf(ctx, [personId]);
  if (!person) throw new Error(`No person ${personId}`);
  return person;
}
