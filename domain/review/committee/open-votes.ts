import { and, asc, count, eq, isNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { committeeVoters, committeeVotes } from "#db/schema/review";
import { isJudge } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { abilities } from "#domain/review/policy";
import { recusalFactsOf } from "#domain/review/recusals/recusal-facts";
import { recusalReason } from "#domain/review/recusals/recusal-reason";

export type OpenVote = {
  applicationId: string;
  reference: string;
  organisation: string;
  closesAt: Date;
  quorum: number;
  /** How many have voted; undefined where the reader has a conflict of interest. */
  voted: number | undefined;
  /** What the reader has to do with it: their ballot is in, is missing, a conflict keeps them from it, or as staff they see how others vote. */
  state: "voted" | "waiting" | "recusal" | "following";
};

/** The open votes in which the reader has a voice, and for staff those of the committee, the next to end first. */
export async function openVotesOf(ctx: Context): Promise<OpenVote[]> {
  const { actor } = ctx;
  if (!isJudge(actor)) return [];
  const rows = await ctx.db
    .select({
      voteId: committeeVotes.id,
      closesAt: committeeVotes.closesAt,
      quorum: committeeVotes.quorum,
      id: applications.id,
      reference: applications.reference,
      organisation: applications.organisationName,
      status: applications.status,
      assignedTo: applications.assignedTo,
      emailKey: applications.emailKey,
      organisationKey: applications.organisationKey,
      organisationId: applications.organisationId,
    })
    .from(committeeVotes)
    .innerJoin(applications, eq(applications.id, committeeVotes.applicationId))
    .where(and(isNull(committeeVotes.closedAt), eq(applications.clusterId, ctx.clusterId)))
    .orderBy(asc(committeeVotes.closesAt), asc(applications.reference));
  const more = await recusalFactsOf(ctx, rows);
  const voted = await ctx.db
    .select({ voteId: committeeVoters.voteId })
    .from(committeeVoters)
    .where(eq(committeeVoters.personId, actor.personId));
  const cast = await ctx.db
    .select({ voteId: committeeVoters.voteId, n: count() })
    .from(committeeVoters)
    .innerJoin(committeeVotes, eq(committeeVotes.id, committeeVoters.voteId))
    .where(isNull(committeeVotes.closedAt))
    .groupBy(committeeVoters.voteId);
  const castIn = new Map(cast.map(({ voteId, n }) => [voteId, n]));
  return rows.flatMap((row): OpenVote[] => {
    const rest = more.get(row.id);
    if (!rest) return [];
    const facts = { ...row, ...rest };
    const recusal = recusalReason(actor, facts) !== undefined;
    const may = abilities(actor, facts).vote;
    if (!recusal && may !== true && may !== "vote.not_committee") return [];
    const hasVoted = voted.some(({ voteId }) => voteId === row.voteId);
    const state = recusal ? "recusal" : may !== true ? "following" : hasVoted ? "voted" : "waiting";
    const { id: applicationId, reference, organisation, closesAt, quorum } = row;
    return [
      { applicationId, reference, organisation, closesAt, quorum, voted: recusal ? undefined : (castIn.get(row.voteId) ?? 0), state },
    ];
  });
}
