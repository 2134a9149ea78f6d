import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import type { Mail } from "#domain/kernel/mail/outbox";
import { storedApplication } from "#domain/membership/application/stored-application";
import { mailPoints } from "#domain/membership/requested-changes/mail-points";
import type { DecisionMail } from "#domain/membership/status/held-decision";
import { reapplyFrom } from "#domain/membership/status/reapply";
import { reviewable } from "#domain/review/application/review-facts";
import { pointsMeant } from "#domain/review/changes/points-meant";
import type { Point } from "#domain/review/input";
import { CLAIMING } from "#domain/review/policy";
import { rulesFor } from "#domain/review/rules/current-rules";
import { paths } from "#lib/paths";
import type { WordedChange } from "./decide-many.ts";
import { decisionMail } from "./decision-mail.ts";

export const DECISION_STEPS = ["approve", "askForChanges", "refuse"] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

type Previewed = { applicationId: string; step: DecisionStep; text: string; points?: Point[]; change?: WordedChange | undefined };

/** The mail that a decision with this text would send, where the actor may take it now, or may once the application is theirs. Its link leads nowhere yet. `change`: one more point, in the applicant's language. */
export async function previewDecision(
  ctx: Context,
  { applicationId, step, text, points = [], change }: Previewed,
): Promise<Mail<DecisionMail> | undefined> {
  const found = await reviewable(ctx, applicationId, CLAIMING[step]);
  if (!found.ok) return undefined;
  const facts = found.value;
  const to = paths(facts.locale);
  if (step === "approve") return decisionMail(ctx, facts, "application-approved", { path: to.invitation("preview") });
  const path = to.applyStatus(facts.reference);
  if (step === "refuse") {
    const again = (await reapplyFrom(ctx, applicationId, ctx.now)).toISOString();
    return decisionMail(ctx, facts, "application-refused", { reason: text, again, path });
  }
  const stored = await storedApplication(ctx, applicationId);
  if (!stored) return undefined;
  const { answerDays, calendar } = await rulesFor(ctx, applicationId);
  const answerBy = dueAfter(ctx.now, answerDays, calendarOf(calendar)).toISOString();
  const { question, text: worded } = change?.(facts.locale) ?? {};
  const more = question && worded ? [{ question, text: worded }] : [];
  const asked = mailPoints(stored, await pointsMeant(ctx, applicationId, [...points, ...more]));
  const message = worded && !question ? worded : text;
  return decisionMail(ctx, facts, "application-changes", { message, points: asked, answerBy, path });
}
