import { and, eq, exists, gt, inArray, isNull, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { MANAGER_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";

/** A condition about a row of `people`: they can sign in, and their emails do not come back, so that a mailbox which somebody else may have now answers nothing. */
export const canAnswer = () => and(eq(people.status, "active"), isNull(people.mailBouncedAt));

/** For a query about organisations: how many owners and admins each has who can sign in and whose emails arrive. None: nobody acts for it. */
export const countManagers = (ctx: Context) =>
  ctx.db.$count(
    organisationPeople,
    and(
      eq(organisationPeople.organisationId, organisations.id),
      inArray(organisationPeople.role, [...MANAGER_ROLES]),
      exists(
        ctx.db
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, organisationPeople.personId), canAnswer())),
      ),
    ),
  );

/** Of some organisations, those for which somebody acts. One query; none where there are no ids. */
export async function reachableAmong(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.id, [...ids]), gt(countManagers(ctx), 0)));
  return new Set(rows.map(({ id }) => id));
}

/** A column for a query about organisations: whether anybody acts for each, in any role. */
export const HAS_PEOPLE =
  sql<boolean>`exists (select 1 from ${organisationPeople} as acting where acting.organisation_id = ${organisations.id})`.mapWith(Boolean);
