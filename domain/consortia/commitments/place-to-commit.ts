import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { isGoing, mayCommit, type SeatFacts } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { readsCommitments, seatOf } from "./commitment-policy.ts";

type Place = { consortiumId: string; organisationId: string };

/** The place in which the actor may write in the ledger for an organisation; refused as for a consortium that is not there where they may not even read it. */
export async function placeToCommit(
  ctx: Context,
  { consortiumId, organisationId }: Place,
): Promise<Outcome<{ facts: KnownConsortium; seat: SeatFacts }>> {
  const facts = await factsOf(ctx, { id: consortiumId });
  if (!facts || !readsCommitments(ctx.actor, facts)) return refused("not_found");
  const may = mayCommit(ctx.actor, organisationId);
  if (may !== true) return refused(may);
  const going = isGoing(facts);
  if (going !== true) return refused(going);
  const seat = seatOf(facts, organisationId);
  return seat ? done({ facts, seat }) : refused("consortium.not_in");
}
