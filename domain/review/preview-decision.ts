import { paths } from "#lib/paths";
import type { Context } from "../kernel/context.ts";
import { calendarOf } from "../kernel/holidays.ts";
import type { Mail } from "../kernel/outbox.ts";
import { dueAfter } from "../kernel/working-days.ts";
import type { DecisionMail } from "../membership/held-decision.ts";
import { mailPoints } from "../membership/mail-points.ts";
import { reapplyFrom } from "../membership/reapply.ts";
import { storedApplication } from "../membership/stored-application.ts";
import { rulesFor } from "./current-rules.ts";
import { decisionMail } from "./decision-mail.ts";
import type { Point } from "./input.ts";
import { pointsMeant } from "./points-meant.ts";
import { reviewable } from "./review-facts.ts";

export const DECISION_STEPS = ["approve", "askForChanges", "refuse"] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** The mail that a decision with this text would send, for whoever may take it now. Its link leads nowhere yet. */
export async function previewDecision(
  ctx: Context,
  { applicationId, step, text, points = [] }: { applicationId: string; step: DecisionStep; text: string; points?: Point[] },
): Promise<Mail<DecisionMail> | undefined> {
  const found = await reviewable(ctx, applicationId, step);
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
  const asked = mailPoints(stored, await pointsMeant(ctx, applicationId, points));
  return decisionMail(ctx, facts, "application-changes", { message: text, points: asked, answerBy, path });
}
