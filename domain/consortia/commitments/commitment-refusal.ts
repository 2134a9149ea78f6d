import { answeredCalls } from "#domain/consortia/answered-calls";
import { preparationEnd } from "#domain/consortia/results/proposal-end";
import type { Context } from "#domain/kernel/context";

/** What is refused once the preparation of a proposal has ended. */
export const refusalAfter = (end: { is: string } | undefined) =>
  end && (end.is === "closed" ? ("commitment.call_closed" as const) : ("commitment.result_recorded" as const));

/** Why nobody commits, signs or issues a letter any more: a letter is for a proposal that is still prepared. Whoever committed can always withdraw. At most three queries. */
export async function commitmentRefusal(ctx: Context, { id, callId }: { id: string; callId: string | null }) {
  const call = callId === null ? undefined : (await answeredCalls(ctx, [callId])).get(callId);
  const end = await preparationEnd(ctx, { id, call });
  return refusalAfter(end);
}
