import { and, eq, gt, isNull } from "drizzle-orm";
import { committeeBallots, committeeVoters, committeeVotes } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { CastBallot } from "#domain/review/input";
import { closeOnceAllVoted } from "./close-vote.ts";
import type { BallotChoice } from "./vote-count.ts";

/** One's ballot, once. A secret one names nobody. The last one closes the vote. */
export async function castBallot(ctx: Context, { applicationId, voteId, choice }: CastBallot): Promise<Outcome<{ isClosed: boolean }>> {
  const { actor } = ctx;
  if (!isJudge(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "vote");
    if (!found.ok) return found;
    const [vote] = await ctx.db
      .select({ id: committeeVotes.id, secret: committeeVotes.secret, quorum: committeeVotes.quorum })
      .from(committeeVotes)
      .where(
        and(
          eq(committeeVotes.id, voteId),
          eq(committeeVotes.applicationId, applicationId),
          isNull(committeeVotes.closedAt),
          gt(committeeVotes.closesAt, ctx.now),
        ),
      );
    if (!vote) return refused("vote.ended");
    const voted = await ctx.db
      .insert(committeeVoters)
      .values({ voteId, personId: actor.personId, votedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ personId: committeeVoters.personId });
    if (voted.length === 0) return refused("vote.voted_already");
    if (vote.secret) await addShuffled(ctx, voteId, choice);
    else await ctx.db.insert(committeeBallots).values({ id: ctx.newId(), voteId, choice, personId: actor.personId });
    await record(ctx, "application.voted", { kind: "application", id: applicationId }, { vote: voteId });
    return done({ isClosed: await closeOnceAllVoted(ctx, vote, found.value) });
  });
}

/**
 * Rows lie in the order in which they were written, and voters as well: with each ballot all are written again in the order of new random ids, and what
 * the old ones leave behind in the database is removed.
 */
async function addShuffled(turn: Turn, voteId: string, choice: BallotChoice) {
  const before = await turn.db
    .delete(committeeBallots)
    .where(eq(committeeBallots.voteId, voteId))
    .returning({ choice: committeeBallots.choice });
  const all = [...before, { choice }].map((ballot) => ({ id: turn.newId(), voteId, choice: ballot.choice, personId: null }));
  await turn.db.insert(committeeBallots).values(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  await clearErasedBytes(turn);
}
