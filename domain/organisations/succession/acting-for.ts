import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";
import { isUnreachable } from "./unreachable.ts";

/** Everybody who can sign in and acts for one of these organisations, by name, and whether they can be reached: never those whose emails come back. One query. */
export async function actingFor(ctx: Context, organisationIds: string[]) {
  const rows = await ctx.db
    .select({
      organisationId: organisationPeople.organisationId,
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      role: organisationPeople.role,
      bouncedAt: people.mailBouncedAt,
      isUnreachable: sql<number>`case when ${isUnreachable(ctx)} then 1 else 0 end`,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(inArray(organisationPeople.organisationId, organisationIds), eq(people.status, "active")))
    .orderBy(asc(people.lastName), asc(people.firstName), asc(people.id));
  return rows.map(({ bouncedAt, ...row }) => ({ ...row, isBounced: bouncedAt !== null, isUnreachable: row.isUnreachable === 1 }));
}
