import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { commitmentLetters } from "#db/schema/commitments";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import type { Context } from "#domain/kernel/context";
import { commitmentAt } from "./ledger.ts";
import { stepsOf } from "./steps.ts";

export type WaitingInConsortia = {
  /** Letters of commitment that can be signed, and until when. */
  letters: { slug: string; title: string; validUntil: Date }[];
  /** Consortia whose coordinator asks the organisation to coordinate. */
  offers: { slug: string; title: string }[];
};

/** What consortia want of an organisation that is in them, in three queries. For those who act for it. */
export async function waitingInConsortia(ctx: Context, organisationId: string): Promise<WaitingInConsortia> {
  const places = await ctx.db
    .select({
      memberId: consortiumMembers.id,
      offeredAt: consortiumMembers.offeredAt,
      consortiumId: consortia.id,
      slug: consortia.slug,
      title: consortia.title,
    })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .where(and(eq(consortiumMembers.organisationId, organisationId), eq(consortiumMembers.status, "joined")))
    .orderBy(asc(consortia.titleKey), asc(consortia.id));
  const { id, consortiumId, validUntil } = commitmentLetters;
  const letters = await ctx.db
    .select({ id, consortiumId, validUntil })
    .from(commitmentLetters)
    .where(
      inArray(
        consortiumId,
        places.map((place) => place.consortiumId),
      ),
    )
    .orderBy(desc(commitmentLetters.version));
  const lines = Map.groupBy(
    await stepsOf(
      ctx,
      places.map(({ memberId }) => memberId),
    ),
    ({ memberId }) => memberId,
  );
  return {
    letters: places.flatMap(({ memberId, slug, title, ...place }) => {
      const letter = letters.find((each) => each.consortiumId === place.consortiumId);
      if (!letter || letter.validUntil <= ctx.now) return [];
      const isSigned = commitmentAt(lines.get(memberId) ?? [], ctx.now, letter.id).state === "signed";
      return isSigned ? [] : [{ slug, title, validUntil: letter.validUntil }];
    }),
    offers: places.flatMap(({ offeredAt, slug, title }) => (offeredAt ? [{ slug, title }] : [])),
  };
}
