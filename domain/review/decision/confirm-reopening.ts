import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { reopenings } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { askedIt, isPending } from "#domain/kernel/second-person";
import { transact } from "#domain/kernel/transact";
import { makeLink } from "#domain/membership/application/links";
import { answerPoints } from "#domain/membership/requested-changes/answer-points";
import { from, OPEN_STATUSES } from "#domain/membership/state";
import { undoOrganisationCreation } from "#domain/organisations/creation/undo-organisation-creation";
import { type ReviewFacts, reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { inLetter } from "#domain/review/letters/in-letter";
import { resumeStage } from "#domain/review/stages/enter-stage";
import { openReopening } from "./reopening.ts";

/**
 * A second person agrees: the application is in review again, in the stage in which it was decided, and its applicant is told. What an approval
 * founded is deleted with its invitation; once somebody uses it, the application is not reopened.
 */
export async function confirmReopening(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "reopen");
    if (!found.ok) return found;
    const asked = await openReopening(ctx, applicationId);
    if (!asked) return refused("review.reopening_none");
    if (askedIt(actor, asked)) return refused("review.second_person");
    if (await appliedAgain(ctx, found.value)) return refused("review.applied_again");
    const { organisationId } = found.value;
    if (organisationId && !(await undoOrganisationCreation(ctx, { organisationId })).ok) return refused("review.organisation_in_use");
    await ctx.db
      .update(reopenings)
      .set({ confirmedBy: actor.personId, confirmedAt: ctx.now })
      .where(and(eq(reopenings.id, asked.id), isPending(reopenings)));
    const [reopened] = await ctx.db
      .update(applications)
      .set({ status: "submitted", decidedAt: null, decisionReason: null, organisationId: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("reopen"))))
      .returning({ id: applications.id });
    if (!reopened) return refused("review.not_decided");
    await answerPoints(ctx, applicationId);
    await resumeStage(ctx, applicationId);
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.reopened", subject, {
      status: [found.value.status, "submitted"],
      askedBy: asked.askedBy,
      organisationId,
    });
    const { reference, firstName, organisation, email, locale } = found.value;
    const link = await makeLink(ctx, applicationId, "status", locale);
    const data = { firstName, reference, organisation, was: found.value.status, ...link };
    await enqueueMail(ctx, await inLetter(ctx, { template: "application-reopened", to: email, locale, data, subject }));
    return done();
  });
}

async function appliedAgain(turn: Turn, { id, emailKey, organisationKey }: ReviewFacts) {
  const [newer] = await turn.db
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.clusterId, turn.clusterId),
        eq(applications.emailKey, emailKey),
        eq(applications.organisationKey, organisationKey),
        inArray(applications.status, [...OPEN_STATUSES, "approved"]),
        ne(applications.id, id),
      ),
    );
  return newer !== undefined;
}
