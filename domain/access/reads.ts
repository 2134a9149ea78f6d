import { and, eq } from "drizzle-orm";
import { clusterRoles, organisationPeople, people, sessions } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { DAY, earlier, HOUR, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import type { Person } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";

/** How long a session lasts at most, and unused. Whoever has a role in the cluster's staff is asked again sooner. */
export const ABSOLUTE_END = 14 * DAY;
export const idleEnd = (person: Pick<Person, "roles">) => (person.roles.length > 0 ? 12 * HOUR : 3 * DAY);

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

/** Adds the roles of this moment to a known person. */
export async function personWith(ctx: Context, known: Known): Promise<Person> {
  const roles = await ctx.db.select({ role: clusterRoles.role }).from(clusterRoles).where(eq(clusterRoles.personId, known.personId));
  const acting = await ctx.db
    .select({
      organisationId: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      role: organisationPeople.role,
      status: organisations.status,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(eq(organisationPeople.personId, known.personId))
    .orderBy(organisationPeople.since);
  return {
    kind: "person",
    personId: known.personId,
    sessionId: known.sessionId,
    email: known.email,
    name: `${known.firstName} ${known.lastName}`,
    roles: roles.map(({ role }) => role),
    organisations: acting,
    signedInAt: known.signedInAt,
  };
}

/** A person as an actor outside any session: for demonstration data, tests and jobs. */
export async function actorOf(ctx: Context, personId: string): Promise<Person> {
  const [found] = await ctx.db
    .select({ personId: people.id, email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.id, personId));
  if (!found) throw new Error(`No person ${personId}`);
  return personWith(ctx, { ...found, sessionId: "none", signedInAt: ctx.now });
}
