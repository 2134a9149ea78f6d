import { and, asc, eq, inArray, or } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { calendarFeeds, callFollows, calls } from "#db/schema/calls";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { CALL_CARD, type CallCard, callCards } from "#domain/calls/cards";
import { hasNotEnded } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { tokenHash } from "#lib/hash";

/** A calendar holds at most so many calls. */
const MAX_CALLS = 200;

/** Whether the reader follows a call. */
export async function isFollowingCall(ctx: Context, callId: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  return (await ctx.db.$count(callFollows, and(eq(callFollows.callId, callId), eq(callFollows.personId, ctx.actor.personId)))) > 0;
}

/** Whether the reader has an address of a calendar; undefined for whoever has no account. */
export async function hasCalendarFeed(ctx: Context): Promise<boolean | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  return (await ctx.db.$count(calendarFeeds, eq(calendarFeeds.personId, ctx.actor.personId))) > 0;
}

/**
 * The published calls of whoever has this address: those that they follow, and those that consortia of their organisations answer. Undefined where nobody has
 * it, or somebody whose account is closed. Five queries.
 */
export async function callsOfFeed(ctx: Context, token: string): Promise<CallCard[] | undefined> {
  const [owner] = await ctx.db
    .select({ personId: people.id })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash(token)), eq(people.clusterId, ctx.clusterId), eq(people.status, "active")));
  if (!owner) return undefined;
  const followed = ctx.db.select({ id: callFollows.callId }).from(callFollows).where(eq(callFollows.personId, owner.personId));
  const answered = ctx.db
    .select({ id: consortia.callId })
    .from(consortia)
    .innerJoin(consortiumMembers, eq(consortiumMembers.consortiumId, consortia.id))
    .innerJoin(organisationPeople, eq(organisationPeople.organisationId, consortiumMembers.organisationId))
    .where(and(eq(organisationPeople.personId, owner.personId), eq(consortiumMembers.status, "joined"), hasNotEnded));
  const rows = await ctx.db
    .select(CALL_CARD)
    .from(calls)
    .where(
      and(eq(calls.clusterId, ctx.clusterId), eq(calls.status, "published"), or(inArray(calls.id, followed), inArray(calls.id, answered))),
    )
    .orderBy(asc(calls.title), asc(calls.id))
    .limit(MAX_CALLS);
  return callCards(ctx, rows);
}
