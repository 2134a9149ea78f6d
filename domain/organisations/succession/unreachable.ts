import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, not, notExists, or, type SQL, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { auditEvents } from "#db/schema/kernel";
import type { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { EDITABLE } from "#domain/organisations/state";
import { cutOff } from "#domain/retention/lengths";

/** A condition about a row of `people`: their mailbox is gone, or they are silent. */
export const isUnreachable = (ctx: Context): SQL | undefined => or(isNotNull(people.mailBouncedAt), isSilent(ctx));

/** A condition about a row of `people`: they have done nothing here, such as signing in, for as long as an owner may be silent. Emails may still reach them. */
function isSilent(ctx: Context): SQL | undefined {
  const since = cutOff(ctx.now, "silentOwner");
  const lately = ctx.db
    .select({ one: sql`1` })
    .from(auditEvents)
    .where(and(eq(auditEvents.actorId, people.id), gt(auditEvents.at, since)));
  return and(lt(people.createdAt, since), notExists(lately));
}

/** Whether somebody can sign in and their emails do not come back, however long they have been silent. */
export const hasMailbox = async (ctx: Context, personId: string): Promise<boolean> =>
  (await ctx.db.$count(people, and(eq(people.id, personId), eq(people.status, "active"), isNull(people.mailBouncedAt)))) > 0;

/** A condition about a row of `organisations`: somebody else should become its owner. */
export const needsOwner = (ctx: Context, organisation: typeof organisations): SQL | undefined =>
  and(inArray(organisation.status, EDITABLE), or(hasOnlyUnreachableOwners(ctx, organisation), hasLostItsOwner(ctx, organisation)));

/** Those who own it and can sign in. */
function ownersThere(ctx: Context, organisation: typeof organisations, more?: SQL) {
  const { organisationId, role, personId } = organisationPeople;
  return ctx.db
    .select({ one: sql`1` })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, personId))
    .where(and(eq(organisationId, organisation.id), eq(role, "owner"), eq(people.status, "active"), more));
}

/** A condition about a row of `organisations`: nobody who can sign in is its owner, as of most that nobody has claimed yet. */
export const hasNoOwner = (ctx: Context, organisation: typeof organisations): SQL => notExists(ownersThere(ctx, organisation));

/** A condition about a row of `organisations`: it has owners who can sign in, and none of them can be reached. */
function hasOnlyUnreachableOwners(ctx: Context, organisation: typeof organisations): SQL | undefined {
  const unreachable = isUnreachable(ctx);
  return unreachable && and(exists(ownersThere(ctx, organisation)), notExists(ownersThere(ctx, organisation, not(unreachable))));
}

/** A condition about a row of `organisations`: it is known to have lost its owner, and nobody became one since. */
function hasLostItsOwner(ctx: Context, organisation: typeof organisations): SQL | undefined {
  const { organisationId, cause, status } = organisationSuccessions;
  const seen = ctx.db
    .select({ one: sql`1` })
    .from(organisationSuccessions)
    .where(and(eq(organisationId, organisation.id), eq(cause, "left"), eq(status, "open")));
  return and(hasNoOwner(ctx, organisation), exists(seen));
}
