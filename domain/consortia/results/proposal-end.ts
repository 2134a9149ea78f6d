import { eq } from "drizzle-orm";
import { consortiumResults } from "#db/schema/results";
import type { AnsweredCall } from "#domain/consortia/answered-calls";
import type { SpaceLink } from "#domain/consortia/space-parts";
import type { Context } from "#domain/kernel/context";
import type { Result } from "./state.ts";

export type SubmittedProposal = { is: Result; submittedAt: Date; statedAt: Date };
/** What is read of it. */
export const SUBMITTED_PROPOSAL = {
  is: consortiumResults.result,
  submittedAt: consortiumResults.submittedAt,
  statedAt: consortiumResults.statedAt,
};
/** What a reader of a workspace may know of a proposal that is no longer prepared. recorded: there is a result that only the partners read. */
export type ProposalEnd = SubmittedProposal | { is: "recorded" | "closed" };
type Read = { id: string; call: AnsweredCall | undefined };

/** The deadline for which it was submitted, and whether what became of it then leads on to another one: at the second stage with what it submitted for the first, and at a later cut-off with what was rejected at an earlier one. */
function leadsOnTo(
  later: AnsweredCall["deadlines"][number] | undefined,
  { deadlines }: AnsweredCall,
  { is, submittedAt }: SubmittedProposal,
) {
  const submittedFor = deadlines.find(({ at }) => at >= submittedAt);
  if (!later || !submittedFor || submittedFor.at >= later.at) return false;
  return is === (later.stage === "second" ? "submitted" : "rejected");
}

/** Whether a result is of an earlier deadline than the last that has passed, for which the consortium went on, and nobody has recorded one since. */
export function isResultOutdated(call: AnsweredCall | undefined, result: SubmittedProposal | undefined): boolean {
  if (!call || !result) return false;
  const last = call.deadlines.findLast(({ at }) => !call.next || at < call.next.at);
  return leadsOnTo(last, call, result) && last !== undefined && result.statedAt < last.at;
}

/** How the preparation of a proposal ended; undefined while its call can still be answered and no result is recorded, or the consortium aims at the next deadline of its call. */
export function endOfPreparation(
  call: AnsweredCall | undefined,
  result: SubmittedProposal | undefined,
): SubmittedProposal | { is: "closed" } | undefined {
  if (result && !isResultOutdated(call, result)) return call && leadsOnTo(call.next, call, result) ? undefined : result;
  return call?.state === "closed" ? { is: "closed" } : undefined;
}

/** How the preparation of a proposal ended; undefined while it goes on. One query. */
export async function preparationEnd(ctx: Context, { id, call }: Read) {
  const [found] = await ctx.db.select(SUBMITTED_PROPOSAL).from(consortiumResults).where(eq(consortiumResults.consortiumId, id));
  return endOfPreparation(call, found);
}

/** The same for readers whom `workspaceOf` lets in: what they may know of it. One query. */
export async function proposalEnd(
  ctx: Context,
  { parts, ...read }: Read & { parts: readonly SpaceLink[] },
): Promise<ProposalEnd | undefined> {
  const end = await preparationEnd(ctx, read);
  return end === undefined || end.is === "closed" || parts.some(({ part }) => part === "result") ? end : { is: "recorded" };
}
