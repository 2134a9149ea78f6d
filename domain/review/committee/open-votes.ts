import { and, asc, eq, isNull } from "drizzle-orm";
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
  /** What the reader has to do with it: their ballot is in, is missing, or a conflict keeps them from it. */
  state: "voted" | "waiting" | "recusal";
};

/** The open votes in which the reader has a voice, the next to end first. */
export async function openVotesOf(ctx: Context): Promise<OpenVote[]> {
  const { actor } = ctx;
  if (!isJudge(actor)) return [];
  const rows = await ctx.db
    .select({
      voteId: committeeVotes.id,
      closesAt: committeeVotes.closesAt,
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
  return rows.flatMap((row): OpenVote[] => {
    const rest = more.get(row.id);
    if (!rest) return [];
    const facts = { ...row, ...rest };
    const recusal = recusalReason(actor, facts) !== undefined;
    if (!recusal && abilities(actor, facts).vote !== true) return [];
    const state = recusal ? "recusal" : voted.some(({ voteId }) => voteId === row.voteId) ? "voted" : "waiting";
    const { id: applicationId, reference, organisation, closesAt } = row;
    return [{ applicationId, reference, organisation, closesAt, state }];
  });
}
