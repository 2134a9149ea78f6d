import { and, asc, eq, isNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { committeeVoters, committeeVotes } from "#db/schema/review";
import { isJudge } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { conflictOf } from "./conflict-of.ts";
import { abilities } from "./policy.ts";
import { reviewFacts } from "./review-facts.ts";

export type OpenVote = {
  applicationId: string;
  reference: string;
  organisation: string;
  closesAt: Date;
  /** What the reader has to do with it: their ballot is in, is missing, or a conflict keeps them from it. */
  state: "voted" | "waiting" | "conflict";
};

/** The open votes in which the reader has a voice, the next to end first. */
export async function openVotesOf(ctx: Context): Promise<OpenVote[]> {
  const { actor } = ctx;
  if (!isJudge(actor)) return [];
  const rows = await ctx.db
    .select({
      voteId: committeeVotes.id,
      applicationId: applications.id,
      reference: applications.reference,
      organisation: applications.organisationName,
      closesAt: committeeVotes.closesAt,
    })
    .from(committeeVotes)
    .innerJoin(applications, eq(applications.id, committeeVotes.applicationId))
    .where(and(isNull(committeeVotes.closedAt), eq(applications.clusterId, ctx.clusterId)))
    .orderBy(asc(committeeVotes.closesAt), asc(applications.reference));
  const voted = await ctx.db
    .select({ voteId: committeeVoters.voteId })
    .from(committeeVoters)
    .where(eq(committeeVoters.personId, actor.personId));
  const found: OpenVote[] = [];
  for (const { voteId, ...row } of rows) {
    const facts = await reviewFacts(ctx, row.applicationId);
    const conflict = facts && conflictOf(actor, facts) !== undefined;
    if (!facts || (!conflict && abilities(actor, facts).vote !== true)) continue;
    const state = conflict ? "conflict" : voted.some((one) => one.voteId === voteId) ? "voted" : "waiting";
    found.push({ ...row, state });
  }
  return found;
}
