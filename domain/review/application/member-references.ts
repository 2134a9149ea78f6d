import { asc, eq } from "drizzle-orm";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { reviewable } from "./review-facts.ts";

/** What the members that the applicant named have answered; undefined for whoever may not judge the application. */
export async function memberReferencesOf(ctx: Context, applicationId: string) {
  const found = await reviewable(ctx, applicationId, "deliberate");
  if (!found.ok) return undefined;
  return ctx.db
    .select({
      id: memberReferences.id,
      member: organisations.name,
      slug: organisations.slug,
      askedAt: memberReferences.askedAt,
      answer: memberReferences.answer,
      comment: memberReferences.comment,
      answeredAt: memberReferences.answeredAt,
    })
    .from(memberReferences)
    .innerJoin(organisations, eq(organisations.id, memberReferences.organisationId))
    .where(eq(memberReferences.applicationId, applicationId))
    .orderBy(asc(organisations.name));
}
