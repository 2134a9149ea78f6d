import { and, eq, isNull } from "drizzle-orm";
import { committeeBallots, committeeVotes } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { type ReviewFacts, reviewable, reviewFacts } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { paths } from "#lib/paths";
import { committeeFor } from "./committee.ts";
import { missingVoters, openVoteOn, standingOf } from "./missing-voters.ts";
import { countVote, type VoteResult } from "./vote-count.ts";

/** The person who has the application closes its vote: after the deadline, or earlier where `standingOf` allows that. The result is final. */
export async function closeVote(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome<VoteResult>> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "closeVote");
    if (!found.ok) return found;
    const vote = await openVoteOn(ctx, applicationId);
    if (!vote) return refused("vote.none");
    if (!(await standingOf(ctx, vote, found.value)).mayEnd) return refused("vote.too_early");
    return close(ctx, vote, found.value);
  });
}

/** The portal closes at the deadline what nobody has closed. */
export async function closeEndedVote(ctx: Context, { voteId }: { voteId: string }): Promise<Outcome<VoteResult>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [vote] = await ctx.db
      .select()
      .from(committeeVotes)
      .where(and(eq(committeeVotes.id, voteId), isNull(committeeVotes.closedAt)));
    const facts = vote && (await reviewFacts(ctx, vote.applicationId));
    if (!vote || !facts) return refused("vote.none");
    if (vote.closesAt > ctx.now) return refused("vote.too_early");
    return close(ctx, vote, facts);
  });
}

/** Closes a vote in which all have voted, and says whether it did. Part of the verb that casts a ballot. */
export async function closeOnceAllVoted(turn: Turn, vote: { id: string; quorum: number }, facts: ReviewFacts): Promise<boolean> {
  return (await missingVoters(turn, vote.id, facts)).length === 0 && (await close(turn, vote, facts)).ok;
}

async function close(turn: Turn, { id, quorum }: { id: string; quorum: number }, facts: ReviewFacts): Promise<Outcome<VoteResult>> {
  const ballots = await turn.db.select({ choice: committeeBallots.choice }).from(committeeBallots).where(eq(committeeBallots.voteId, id));
  const result = countVote(
    quorum,
    ballots.map(({ choice }) => choice),
  );
  const closed = await turn.db
    .update(committeeVotes)
    .set({ closedAt: turn.now, result })
    .where(and(eq(committeeVotes.id, id), isNull(committeeVotes.closedAt)))
    .returning({ id: committeeVotes.id });
  if (closed.length === 0) return refused("vote.none");
  const subject = { kind: "application", id: facts.id } as const;
  await record(turn, "application.vote_closed", subject, { vote: id, result });
  for (const { email, locale } of await committeeFor(turn, facts))
    await enqueueMail(turn, {
      template: "vote-closed",
      to: email,
      locale,
      data: { reference: facts.reference, organisation: facts.organisation, path: paths(locale).staffMinutes(facts.id, id) },
      subject,
    });
  return done(result);
}
