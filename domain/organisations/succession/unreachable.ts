import { and, eq, exists, gt, inArray, isNotNull, lt, not, notExists, or, type SQL, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import type { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { EDITABLE } from "#domain/organisations/state";
import { cutOff } from "#domain/retention/lengths";

/** A condition about a row of `people`: their mailbox is gone, or they have done nothing here, such as signing in, for as long as an owner may be silent. */
export function isUnreachable(ctx: Context): SQL | undefined {
  const since = cutOff(ctx.now, "silentOwner");
  const lately = ctx.db
    .select({ one: sql`1` })
    .from(auditEvents)
    .where(and(eq(auditEvents.actorId, people.id), gt(auditEvents.at, since)));
  return or(isNotNull(people.mailBouncedAt), and(lt(people.createdAt, since), notExists(lately)));
}

/** Whether somebody can sign in and can be reached. */
export async function canBeReached(ctx: Context, personId: string): Promise<boolean> {
  const unreachable = isUnreachable(ctx);
  return (await ctx.db.$count(people, and(eq(people.id, personId), eq(people.status, "active"), unreachable && not(unreachable)))) > 0;
}

/** A condition about a row of `organisations`: somebody else should become its owner. */
export const needsOwner = (ctx: Context, organisation: typeof organisations): SQL | undefined =>
  and(inArray(organisation.status, EDITABLE), hasOnlyUnreachableOwners(ctx, organisation));

/** A condition about a row of `organisations`: it has owners who can sign in, and none of them can be reached. */
function hasOnlyUnreachableOwners(ctx: Context, organisation: typeof organisations): SQL | undefined {
  const owner = and(
    eq(organisationPeople.organisationId, organisation.id),
    eq(organisationPeople.role, "owner"),
    eq(people.status, "active"),
  );
  const owners = (more?: SQL) =>
    ctx.db
      .select({ one: sql`1` })
      .from(organisationPeople)
      .innerJoin(people, eq(people.id, organisationPeople.personId))
      .where(and(owner, more));
  const unreachable = isUnreachable(ctx);
  return unreachable && and(exists(owners()), notExists(owners(not(unreachable))));
}
