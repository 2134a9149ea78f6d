import { and, eq, isNull } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { committeeVoters, committeeVotes } from "#db/schema/review";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { RecusalFacts } from "#domain/review/recusals/recusal-reason";
import { DAY, later } from "#lib/clock";
import { type CommitteeMember, committeeFor } from "./committee.ts";

type Vote = Pick<typeof committeeVotes.$inferSelect, "id" | "applicationId" | "quorum" | "openedAt" | "closesAt">;
type MissingVoter = CommitteeMember & { remindedAt: Date | undefined };
/** Whom a reminder would reach now, and whether the vote may end before its deadline. */
type Standing = { voted: number; missing: MissingVoter[]; toRemind: MissingVoter[]; mayEnd: boolean };

/** The vote on an application that nobody has closed yet, if there is one. */
export async function openVoteOn(ctx: Context, applicationId: string) {
  const [vote] = await ctx.db
    .select()
    .from(committeeVotes)
    .where(and(eq(committeeVotes.applicationId, applicationId), isNull(committeeVotes.closedAt)));
  return vote;
}

/** Of those who may vote, who has not. */
export async function missingVoters(ctx: Context, voteId: string, facts: RecusalFacts): Promise<CommitteeMember[]> {
  const voted = new Set(await votersOf(ctx, voteId));
  return (await committeeFor(ctx, facts)).filter(({ personId }) => !voted.has(personId));
}

/**
 * Who is missing in an open vote, and whether it may end. Nobody gets two emails about it within a day, and its reader none. It may end once its deadline is past or all have voted; before
 * that with the quorum, where a day has passed since each who has not voted was reminded.
 */
export async function standingOf(ctx: Context, vote: Vote, facts: RecusalFacts): Promise<Standing> {
  const [lacking, voters, reminded] = [
    await missingVoters(ctx, vote.id, facts),
    await votersOf(ctx, vote.id),
    await remindersOf(ctx, vote),
  ];
  const missing = lacking.map((member) => ({ ...member, remindedAt: reminded.get(member.personId) }));
  const others = missing.filter(({ personId }) => personId !== actorId(ctx.actor));
  const aDayAgo = (at: Date | undefined) => at !== undefined && later(at, DAY) <= ctx.now;
  const goesOn = vote.closesAt > ctx.now;
  return {
    voted: voters.length,
    missing,
    toRemind: goesOn ? others.filter(({ remindedAt }) => aDayAgo(remindedAt ?? vote.openedAt)) : [],
    mayEnd: !goesOn || missing.length === 0 || (voters.length >= vote.quorum && others.every(({ remindedAt }) => aDayAgo(remindedAt))),
  };
}

async function votersOf(ctx: Context, voteId: string): Promise<string[]> {
  const rows = await ctx.db.select({ personId: committeeVoters.personId }).from(committeeVoters).where(eq(committeeVoters.voteId, voteId));
  return rows.map(({ personId }) => personId);
}

/** When each was last reminded of a vote. */
async function remindersOf(ctx: Context, { id, applicationId }: Vote): Promise<Map<string, Date>> {
  const rows = await ctx.db
    .select({ at: auditEvents.at, facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, applicationId), eq(auditEvents.action, "application.voters_reminded")))
    .orderBy(auditEvents.seq);
  const ofVote = rows.filter(({ facts }) => facts.vote === id);
  return new Map(ofVote.flatMap(({ at, facts }) => (facts.people as string[]).map((personId) => [personId, at] as const)));
}
