import { and, eq, isNotNull } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import type { Context, Turn } from "#domain/kernel/context";

/** A seat that nobody asks to coordinate. */
export const NO_OFFER = { offeredAt: null, officeOfferBy: null };

const open = (consortiumId: string) => and(eq(consortiumMembers.consortiumId, consortiumId), isNotNull(consortiumMembers.offeredAt));

/** The partner that was asked to coordinate and has not answered; undefined where none was. */
export async function openOffer(
  ctx: Context,
  consortiumId: string,
): Promise<{ organisationId: string; offeredAt: Date | null } | undefined> {
  const [offer] = await ctx.db
    .select({ organisationId: consortiumMembers.organisationId, offeredAt: consortiumMembers.offeredAt })
    .from(consortiumMembers)
    .where(open(consortiumId));
  return offer;
}

/** Ends the open offer, whoever has it. Returns the organisations that had one. */
export const endOffer = (turn: Turn, consortiumId: string) =>
  turn.db.update(consortiumMembers).set(NO_OFFER).where(open(consortiumId)).returning({ organisationId: consortiumMembers.organisationId });
