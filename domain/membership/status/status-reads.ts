import { and, asc, eq, ne, sql } from "drizzle-orm";
import { applications, consents } from "#db/schema/membership";
import { historyOf } from "#domain/kernel/audit/history";
import type { Context } from "#domain/kernel/context";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import type { ConsentKind } from "#domain/membership/state";
import { applicantTimeline, type TimelineEntry } from "./applicant-timeline.ts";
import { type AwaitedDays, awaitedDays } from "./awaited-days.ts";
import { DECISIONS, heldDecisions, knownStatus } from "./held-decision.ts";
import { ownInvitation } from "./own-invitation.ts";
import { ownStages } from "./own-stages.ts";
import { reapplyFrom } from "./reapply.ts";
import { type TypicalDays, typicalDays } from "./typical-days.ts";

/** No event of the application has this number: they count from one. */
const ACCEPTED = 0;

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
      answerBy: applications.answerBy,
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
  const timeline = applicantTimeline(
    history,
    held.map(({ template }) => DECISIONS[template].action),
  );
  const invitation = status === "approved" ? await ownInvitation(ctx, id) : undefined;
  const accepted = invitation?.state === "accepted" ? [{ seq: ACCEPTED, step: "accepted", at: invitation.at } as const] : [];
  const again = status === "refused" && decidedAt ? await reapplyFrom(ctx, id, decidedAt) : undefined;
  const typical = await typicalDays(ctx);
  return {
    ...application,
    status,
    reapplyFrom: again,
    mayReapply: again !== undefined && again <= ctx.now,
    stages: await ownStages(ctx, id, held.length),
    reason: status === "refused" ? application.reason : null,
    message: status === "changesAsked" ? await openRequest(ctx, id) : undefined,
    timeline: [...timeline, ...accepted],
    consents: await givenConsents(ctx, id),
    typical,
    invitation,
    awaited: status === "submitted" ? awaitedAnswer(application, timeline, typical, ctx.now) : {},
  };
}

type Sent = { submittedAt: Date | null; answerBy: Date | null };

/** What was promised when it was sent says nothing about an application that was decided and reopened. */
function awaitedAnswer({ submittedAt, answerBy }: Sent, timeline: TimelineEntry[], { days }: TypicalDays, now: Date): AwaitedDays {
  const reopened = timeline.some(({ step }) => step === "reopened");
  return submittedAt && !reopened ? awaitedDays({ submittedAt, answerBy, days }, now) : {};
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
