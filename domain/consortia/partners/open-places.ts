import { and, eq } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

/** A request or an invitation that can be answered until an instant, with whom it is about; undefined where it is none any more, or can be answered until another. */
export async function openPlace(ctx: Context, { requestId, until }: { requestId: string; until: string }) {
  const [found] = await ctx.db
    .select({
      id: consortiumMembers.id,
      status: consortiumMembers.status,
      answer: consortiumMembers.answer,
      answerAt: consortiumMembers.answerAt,
      organisationId: organisations.id,
      organisation: organisations.name,
      consortiumId: consortia.id,
      title: consortia.title,
      slug: consortia.slug,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .where(and(eq(consortiumMembers.id, requestId), eq(consortiumMembers.expiresAt, new Date(until))));
  if (!found || (found.status !== "asked" && found.status !== "invited")) return undefined;
  const { consortiumId: id, title, slug, ...place } = found;
  return { ...place, isInvited: found.status === "invited", consortium: { id, title, slug } };
}
