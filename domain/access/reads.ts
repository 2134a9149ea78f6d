import { and, eq } from "drizzle-orm";
import { clusterRoles, organisationPeople, people, sessions } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { DAY, earlier, HOUR } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import type { Person } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";

export const IDLE_END = 12 * HOUR;
export const ABSOLUTE_END = 14 * DAY;

/** The person behind a session token, with the roles they have at this moment; undefined when the session has ended or the person is disabled. */
export async function readSession(ctx: Context, token: string): Promise<Person | undefined> {
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
  if (!found || found.createdAt < earlier(ctx.now, ABSOLUTE_END) || found.lastSeenAt < earlier(ctx.now, IDLE_END)) return undefined;
  return personWith(ctx, found);
}

type Known = { sessionId: string; personId: string; email: string; firstName: string; lastName: string; signedInAt: Date };

async function personWith(ctx: Context, known: Known): Promise<Person> {
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
