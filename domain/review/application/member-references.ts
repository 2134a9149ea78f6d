import { asc, eq } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { memberReferenceState } from "#domain/membership/member-references/member-reference-reads";
import { reviewable } from "./review-facts.ts";

/** Whether the members that the applicant named have been asked, and what they answered; `askedAt` is when the email left; undefined for whoever may not judge the application. */
export async function memberReferencesOf(ctx: Context, applicationId: string) {
  const found = await reviewable(ctx, applicationId, "deliberate");
  if (!found.ok) return undefined;
  const rows = await ctx.db
    .select({
      id: memberReferences.id,
      member: organisations.name,
      slug: organisations.slug,
      askedAt: memberReferences.askedAt,
      answer: memberReferences.answer,
      comment: memberReferences.comment,
      answeredAt: memberReferences.answeredAt,
      mailId: memberReferences.mailId,
      mail: outbox.status,
      leftAt: outbox.endedAt,
    })
    .from(memberReferences)
    .leftJoin(outbox, eq(outbox.id, memberReferences.mailId))
    .innerJoin(organisations, eq(organisations.id, memberReferences.organisationId))
    .where(eq(memberReferences.applicationId, applicationId))
    .orderBy(asc(organisations.name));
  return rows.map(({ mailId, mail, leftAt, askedAt, ...row }) => ({
    ...row,
    askedAt: leftAt ?? askedAt,
    state: memberReferenceState({ mailId, mail, answeredAt: row.answeredAt }),
  }));
}
