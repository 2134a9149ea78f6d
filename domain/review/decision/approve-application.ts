import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { applications, consents } from "#db/schema/membership";
import { createInvitation } from "#domain/access/invitations/create-invitation";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { contactOf } from "#domain/membership/application/contact-of";
import { knownOrganisation } from "#domain/membership/application/known-organisation";
import { from } from "#domain/membership/state";
import { createOrganisation } from "#domain/organisations/creation/create-organisation";
import { takeLogoOver } from "#domain/organisations/logo/logos";
import { NO_DECISION, type ReviewFacts, reviewable } from "#domain/review/application/review-facts";
import type { DecidedHow } from "#domain/review/assignment/claim-unassigned";
import type { ApproveApplication } from "#domain/review/input";
import { enterStage } from "#domain/review/stages/enter-stage";
import { DECIDED } from "#domain/review/state";
import { paths } from "#lib/paths";
import { decisionMail } from "./decision-mail.ts";
import { isBinding } from "./decision-obstacles.ts";
import { obstaclesOf } from "./obstacle-reads.ts";

/**
 * The organisation becomes a member, unlisted, and its applicant is invited as owner once the mail's hold is over. What speaks against it
 * under the rules is either binding, or was seen and has a reason, which the audit keeps.
 */
export async function approveApplication(
  ctx: Context,
  { applicationId, despite = "", seen = "" }: ApproveApplication,
  { claimed = false }: DecidedHow = {},
): Promise<Outcome<{ organisationId: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "approve");
    if (!found.ok) return found;
    const application = found.value;
    const obstacles = (await obstaclesOf(ctx, [applicationId])).get(applicationId) ?? [];
    const bound = obstacles.find(isBinding);
    if (bound) return refused("approval.bound", { obstacle: bound.obstacle });
    const names = obstacles.map(({ obstacle }) => obstacle);
    const known = seen.split(",");
    if (names.length > 0 && (!despite || !names.every((name) => known.includes(name)))) return refused("approval.reason_needed");
    const founded = await createOrganisation(ctx, {
      name: application.organisation,
      country: application.country,
      ...((await agreedToBeShown(ctx, applicationId)) && { contact: { name: contactOf(application) } }),
      applicationId,
      known: await knownOrganisation(ctx, applicationId),
    });
    if (!founded.ok) return founded;
    const organisationId = founded.value.id;
    await takeLogoOver(ctx, applicationId, organisationId);
    const [approved] = await ctx.db
      .update(applications)
      .set({ status: "approved", decidedAt: ctx.now, organisationId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("approve"))))
      .returning({ id: applications.id });
    if (!approved) return refused("application.already_decided", NO_DECISION);
    await record(
      ctx,
      "application.approved",
      { kind: "application", id: applicationId },
      {
        status: [application.status, "approved"],
        organisationId,
        ...(claimed && { claimed }),
        ...(names.length > 0 && { despite: names }),
      },
      names.length > 0 ? { reason: despite } : undefined,
    );
    await enterStage(ctx, applicationId, DECIDED);
    await inviteOwner(ctx, application, organisationId);
    return done({ organisationId });
  });
}

async function agreedToBeShown(ctx: Context, applicationId: string) {
  const [consent] = await ctx.db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.applicationId, applicationId), eq(consents.kind, "listing"), isNull(consents.withdrawnAt)));
  return consent !== undefined;
}

async function inviteOwner(ctx: Context, application: ReviewFacts, organisationId: string) {
  const { id, firstName, lastName, email, position, locale } = application;
  const { token, expiresAt } = await createInvitation(ctx, {
    organisationId,
    email,
    role: "owner",
    firstName,
    lastName,
    position,
    locale,
    applicationId: id,
  });
  const link = { path: paths(locale).invitation(token), until: expiresAt.toISOString() };
  await enqueueMail(ctx, await decisionMail(ctx, application, "application-approved", link));
}
