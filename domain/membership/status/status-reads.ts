import { and, asc, eq, ne, sql } from "drizzle-orm";
import { applications, consents } from "#db/schema/membership";
import { historyOf } from "#domain/kernel/audit/history";
import type { Context } from "#domain/kernel/context";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import type { ConsentKind } from "#domain/membership/state";
import { applicantTimeline } from "./applicant-timeline.ts";
import { DECISIONS, heldDecisions, knownStatus } from "./held-decision.ts";
import { ownStages } from "./own-stages.ts";
import { reapplyFrom } from "./reapply.ts";
import { typicalDays } from "./typical-days.ts";

/** What the applicant sees behind the mailed link; a decision shows once it can no longer be undone. */
export async function applicationStatus(ctx: Context) {
  if (ctx.actor.kind !== "applicant") return undefined;
  const id = ctx.actor.applicationId;
  const [application] = await ctx.db
    .select({
      reference: applications.reference,
      status: applications.status,
      firstName: applications.firstName,
      lastName: applications.lastName,
      email: applications.email,
      locale: applications.locale,
      country: applications.country,
      position: applications.position,
      organisation: applications.organisationName,
      submittedAt: applications.submittedAt,
      reason: applications.decisionReason,
      decidedAt: applications.decidedAt,
    })
    .from(applications)
    .where(and(eq(applications.id, id), ne(applications.status, "expired")));
  if (!application) return undefined;
  const held = await heldDecisions(ctx, id);
  const history = await historyOf(ctx, "application", id);
  const status = await knownStatus(ctx, { id, status: application.status });
  const { decidedAt } = application;
  return {
    ...application,
    status,
    reapplyFrom: status === "refused" && decidedAt ? await reapplyFrom(ctx, id, decidedAt) : undefined,
    stages: await ownStages(ctx, id, held.length),
    reason: status === "refused" ? application.reason : null,
    message: status === "changesAsked" ? await openRequest(ctx, id) : undefined,
    timeline: applicantTimeline(
      history,
      held.map(({ template }) => DECISIONS[template].action),
    ),
    consents: await givenConsents(ctx, id),
    typical: await typicalDays(ctx),
  };
}
export type ApplicationStatusView = NonNullable<Awaited<ReturnType<typeof applicationStatus>>>;

export type GivenConsent = { kind: ConsentKind; version: string; givenAt: Date; withdrawnAt: Date | null };

/** Each time that something was agreed to, the latest last. */
export const givenConsents = (ctx: Context, id: string): Promise<GivenConsent[]> =>
  ctx.db
    .select({ kind: consents.kind, version: consents.textVersion, givenAt: consents.givenAt, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(eq(consents.applicationId, id))
    .orderBy(asc(consents.givenAt), sql`${consents.withdrawnAt} desc nulls last`);
