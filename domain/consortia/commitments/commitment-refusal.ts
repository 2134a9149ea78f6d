import { answeredCalls } from "#domain/consortia/answered-calls";
import { endOfPreparation, type SubmittedProposal } from "#domain/consortia/results/proposal-end";
import type { Context } from "#domain/kernel/context";

/** What is refused once the preparation of a proposal has ended. */
export const refusalAfter = (end: { is: string } | undefined) =>
  end && (end.is === "closed" ? ("commitment.call_closed" as const) : ("commitment.result_recorded" as const));

/** Why nobody commits, signs or issues a letter any more: a letter is for a proposal that is still prepared. Whoever committed can always withdraw. At most two queries. */
export async function commitmentRefusal(
  ctx: Context,
  { callId, result }: { callId: string | null; result: SubmittedProposal | undefined },
) {
  const call = callId === null ? undefined : (await answeredCalls(ctx, [callId])).get(callId);
  return refusalAfter(endOfPreparation(call, result));
}
