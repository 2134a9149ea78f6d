import type { Context } from "#domain/kernel/context";
import { byDue, type WaitingConsortium } from "./state.ts";
import { type Asked, ownFacts, waitingReads } from "./waiting-reads.ts";
import { waitingThings } from "./waiting-things.ts";

/**
 * What the reader's consortia want of them or of their organisations, each consortium with what ends first first, and the one of which something ends first
 * first: in the same number of queries however many there are. Nobody sees what they may not do.
 */
export async function waitingFor(ctx: Context, asked: Asked = {}): Promise<WaitingConsortium[]> {
  const own = await ownFacts(ctx, asked);
  if (own.length === 0) return [];
  const [read, { actor, now }] = [await waitingReads(ctx, own), ctx];
  return own
    .map((known) => ({
      ...{ id: known.id, slug: known.slug, title: known.title },
      things: waitingThings({ actor, now, known, read }, asked.organisationId),
    }))
    .filter(({ things }) => things.length > 0)
    .toSorted(byFirst);
}

const byFirst = ({ things: [one], title }: WaitingConsortium, { things: [other], title: otherTitle }: WaitingConsortium) =>
  (one && other && byDue(one, other)) || (title < otherTitle ? -1 : 1);
