import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { applications, consents } from "#db/schema/membership";
import { paths } from "#lib/paths";
import { createInvitation } from "../access/create-invitation.ts";
import type { Context } from "../kernel/context.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { contactOf } from "../membership/contact-of.ts";
import { knownOrganisation } from "../membership/known-organisation.ts";
import { from } from "../membership/state.ts";
import { foundOrganisation } from "../organisations/found-organisation.ts";
import { takeLogoOver } from "../organisations/logos.ts";
import { decisionMail } from "./decision-mail.ts";
import { isBinding } from "./decision-obstacles.ts";
import { enterStage } from "./enter-stage.ts";
import type { ApproveApplication } from "./input.ts";
import { obstaclesOf } from "./obstacle-reads.ts";
import { type ReviewFacts, reviewable } from "./review-facts.ts";
import { DECIDED } from "./state.ts";

/**
 * The organisation becomes a member, unlisted, and its applicant is invited as owner once the mail's hold is over. What speaks against it
 * under the rules is either binding, or was seen and has a reason, which the audit keeps.
 */
export async function approveApplication(
  ctx: Context,
  { applicationId, despite = "", seen = "" }: ApproveApplication,
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
    const founded = await foundOrganisation(ctx, {
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
    if (!approved) return refused("application.already_decided", { by: "none" });
    await record(
      ctx,
      "application.approved",
      { kind: "application", id: applicationId },
      {
        status: [application.status, "approved"],
        organisationId,
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
