import { asc, desc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { committeeBallots, committeeVoters, committeeVotes } from "#db/schema/review";
import { isJudge, isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { reviewable } from "#domain/review/application/review-facts";
import { abilities } from "#domain/review/policy";
import type { RecusalFacts } from "#domain/review/recusals/recusal-reason";
import { committeeFor } from "./committee.ts";
import { standingOf } from "./missing-voters.ts";
import type { BallotChoice, VoteResult } from "./vote-count.ts";

export type VoteView = {
  id: string;
  quorum: number;
  secret: boolean;
  openedAt: Date;
  openedBy: string;
  closesAt: Date;
  closedAt: Date | null;
  /** Only once the vote is closed. */
  result: VoteResult | null;
  voted: number;
  mayVote: number;
  iVoted: boolean;
  /** Who has voted and who has not yet, by name, for staff while the vote is open. */
  voters: string[];
  missing: string[];
  /** How many a reminder would reach now, and whether the vote may end now: for staff as well. */
  toRemind: number;
  mayEnd: boolean;
};

const columns = {
  id: committeeVotes.id,
  applicationId: committeeVotes.applicationId,
  quorum: committeeVotes.quorum,
  secret: committeeVotes.secret,
  openedAt: committeeVotes.openedAt,
  closesAt: committeeVotes.closesAt,
  closedAt: committeeVotes.closedAt,
  result: committeeVotes.result,
  firstName: people.firstName,
  lastName: people.lastName,
};

/** The votes on an application, the newest first: how many have voted while one is open, what came out once it is closed. */
export const votesOf = (ctx: Context, applicationId: string) => votesFor(ctx, applicationId, "deliberate");

async function votesFor(ctx: Context, applicationId: string, ability: "deliberate" | "minutes"): Promise<VoteView[]> {
  const { actor } = ctx;
  if (!isJudge(actor)) return [];
  const found = await reviewable(ctx, applicationId, ability);
  if (!found.ok) return [];
  const rows = await ctx.db
    .select(columns)
    .from(committeeVotes)
    .innerJoin(people, eq(people.id, committeeVotes.openedBy))
    .where(eq(committeeVotes.applicationId, applicationId))
    .orderBy(desc(committeeVotes.openedAt), desc(committeeVotes.id));
  if (rows.length === 0) return [];
  const committee = await committeeFor(ctx, found.value);
  const voters = await ctx.db
    .select({ voteId: committeeVoters.voteId, personId: committeeVoters.personId })
    .from(committeeVoters)
    .innerJoin(committeeVotes, eq(committeeVotes.id, committeeVoters.voteId))
    .where(eq(committeeVotes.applicationId, applicationId));
  const open = isStaff(actor) ? rows.find(({ closedAt }) => closedAt === null) : undefined;
  const progress = open && (await progressOf(ctx, open, found.value));
  return rows.map(({ firstName, lastName, applicationId: _, ...vote }) => {
    const voted = voters.filter(({ voteId }) => voteId === vote.id);
    const iVoted = voted.some(({ personId }) => personId === actor.personId);
    const stands = vote.id === open?.id && progress ? progress : NO_PROGRESS;
    return { ...vote, openedBy: `${firstName} ${lastName}`, voted: voted.length, mayVote: committee.length, iVoted, ...stands };
  });
}

type Progress = Pick<VoteView, "voters" | "missing" | "toRemind" | "mayEnd">;
const NO_PROGRESS: Progress = { voters: [], missing: [], toRemind: 0, mayEnd: false };

/** Who has voted and who has not, without saying what. */
async function progressOf(ctx: Context, vote: Parameters<typeof standingOf>[1], facts: RecusalFacts): Promise<Progress> {
  const { missing, toRemind, mayEnd } = await standingOf(ctx, vote, facts);
  const voters = await votersOf(ctx, vote.id);
  return { voters: voters.map(({ name }) => name), missing: missing.map(({ name }) => name), toRemind: toRemind.length, mayEnd };
}

async function votersOf(ctx: Context, voteId: string) {
  const rows = await ctx.db
    .select({ personId: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(committeeVoters)
    .innerJoin(people, eq(people.id, committeeVoters.personId))
    .where(eq(committeeVoters.voteId, voteId))
    .orderBy(asc(people.lastName), asc(people.id));
  return rows.map(({ personId, firstName, lastName }) => ({ personId, name: `${firstName} ${lastName}` }));
}

/** What the minutes of a closed vote say; undefined while it is open, and for whoever may not judge the application. */
export async function minutesOf(ctx: Context, applicationId: string, voteId: string) {
  const vote = (await votesFor(ctx, applicationId, "minutes")).find(({ id }) => id === voteId);
  const found = await reviewable(ctx, applicationId, "minutes");
  if (!vote?.closedAt || !vote.result || !found.ok) return undefined;
  const { reference, organisation, recused } = found.value;
  const mayRead = abilities(ctx.actor, found.value).read === true;
  const voters = await votersOf(ctx, voteId);
  const ballots = await ctx.db
    .select({ choice: committeeBallots.choice, personId: committeeBallots.personId })
    .from(committeeBallots)
    .where(eq(committeeBallots.voteId, voteId));
  const choiceOf = (id: string): BallotChoice | undefined => ballots.find(({ personId }) => personId === id)?.choice;
  return {
    ...vote,
    closedAt: vote.closedAt,
    result: vote.result,
    reference,
    organisation,
    steppedBack: recused.length,
    mayRead,
    voters: voters.map(({ personId, name }) => ({ name, choice: choiceOf(personId) })),
  };
}
export type Minutes = NonNullable<Awaited<ReturnType<typeof minutesOf>>>;
