import { asc, eq } from "drizzle-orm";
import { applicationReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { reviewable } from "./review-facts.ts";

/** What the members that the applicant named have answered; undefined for whoever may not judge the application. */
export async function referencesOf(ctx: Context, applicationId: string) {
  const found = await reviewable(ctx, applicationId, "deliberate");
  if (!found.ok) return undefined;
  return ctx.db
    .select({
      id: applicationReferences.id,
      member: organisations.name,
      slug: organisations.slug,
      askedAt: applicationReferences.askedAt,
      answer: applicationReferences.answer,
      comment: applicationReferences.comment,
      answeredAt: applicationReferences.answeredAt,
    })
    .from(applicationReferences)
    .innerJoin(organisations, eq(organisations.id, applicationReferences.organisationId))
    .where(eq(applicationReferences.applicationId, applicationId))
    .orderBy(asc(organisations.name));
}
