import { paths } from "#lib/paths";
import type { Context } from "../kernel/context.ts";
import type { Mail } from "../kernel/outbox.ts";
import type { DecisionMail } from "../membership/held-decision.ts";
import { decisionMail } from "./decision-mail.ts";
import { reviewable } from "./review-facts.ts";

export const DECISION_STEPS = ["approve", "askForChanges", "refuse"] as const;
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** The mail that a decision with this text would send, for whoever may take it now. Its link leads nowhere yet. */
export async function previewDecision(
  ctx: Context,
  { applicationId, step, text }: { applicationId: string; step: DecisionStep; text: string },
): Promise<Mail<DecisionMail> | undefined> {
  const found = await reviewable(ctx, applicationId, step);
  if (!found.ok) return undefined;
  const facts = found.value;
  const to = paths(facts.locale);
  if (step === "approve") return decisionMail(ctx, facts, "application-approved", { path: to.invitation("preview") });
  const path = to.applyStatus(facts.reference);
  if (step === "refuse") return decisionMail(ctx, facts, "application-refused", { reason: text, path });
  return decisionMail(ctx, facts, "application-changes", { message: text, path });
}
