import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { organisationMerges } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { isPending } from "#domain/kernel/second-person";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { type MergeParty, mergeParty } from "./merge-sides.ts";

export const reversibleUntil = (confirmedAt: Date) => later(confirmedAt, lastingUntil("mergeUndo"));

export async function mergeRow(ctx: Context, mergeId: string) {
  const [row] = await ctx.db
    .select()
    .from(organisationMerges)
    .where(and(eq(organisationMerges.id, mergeId), eq(organisationMerges.clusterId, ctx.clusterId)));
  return row;
}

/** The merge of either that waits for its second person. */
export async function waitingMerge(ctx: Context, one: string, other: string) {
  const { fromId, intoId } = organisationMerges;
  const [row] = await ctx.db
    .select({ id: organisationMerges.id })
    .from(organisationMerges)
    .where(and(isPending(organisationMerges), or(eq(fromId, one), eq(fromId, other), eq(intoId, one), eq(intoId, other))));
  return row;
}

/** The organisation into which this one was merged: of all merges that were asked for, the one that was confirmed and not reversed. */
async function mergedInto(ctx: Context, organisationId: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ intoId: organisationMerges.intoId })
    .from(organisationMerges)
    .where(
      and(eq(organisationMerges.fromId, organisationId), isNotNull(organisationMerges.confirmedAt), isNull(organisationMerges.reversedAt)),
    );
  return row?.intoId;
}

const LONGEST_WAY = 10;
/** The slug of the organisation into which a closed one was merged, through as many merges as there were; undefined for one that was not merged. */
export async function mergedIntoSlug(ctx: Context, slug: string): Promise<string | undefined> {
  const party = await mergeParty(ctx, { slug });
  if (party?.status !== "closed") return undefined;
  let id: string | undefined = party.id;
  for (let n = 0; id && n < LONGEST_WAY; n++) {
    id = await mergedInto(ctx, id);
    const next: MergeParty | undefined = id ? await mergeParty(ctx, { id }) : undefined;
    if (next && next.status !== "closed") return next.slug;
  }
  return undefined;
}
