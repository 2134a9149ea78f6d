import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { reviewFacts } from "#domain/review/application/review-facts";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import type { DecideMany, OneOfMany } from "#domain/review/queue/queue-input";
import { snoozeApplication } from "#domain/review/queue/snooze-application";
import { approveApplication } from "./approve-application.ts";
import { claimAndApprove } from "./claim-and-approve.ts";
import { refuseApplication } from "./refuse-application.ts";

/** The change that is requested of an applicant, in their language; a text that is about no one question goes before the questions. */
export type WordedChange = (locale: Locale) => { question: string | undefined; text: string };
/** `claim` is a box that may not be there. `change`: what is requested, where the step is that. */
type Given<T extends { claim: boolean }> = Omit<T, "claim" | "template"> & { claim?: boolean; change?: WordedChange | undefined };

/** One step on one of many: the same verb, rules and audit row as by hand. */
export async function decideOne(
  ctx: Context,
  { step, applicationId, personId, reason, until, day, claim, despite, seen, change }: Given<OneOfMany>,
): Promise<Outcome<unknown>> {
  if (step === "claim") return claimApplication(ctx, { applicationId });
  if (step === "approve") {
    const input = { applicationId, despite: despite?.[applicationId], seen: seen?.[applicationId] };
    return claim ? claimAndApprove(ctx, input) : approveApplication(ctx, input);
  }
  if (step === "assign" && personId) return assignApplication(ctx, { applicationId, personId, why: reason || undefined });
  if (step === "changes") {
    if (!change) return refused("text.gone");
    const facts = await reviewFacts(ctx, applicationId);
    const { question, text } = change(facts?.locale ?? ctx.locale);
    return askForChanges(ctx, question ? { applicationId, points: [{ question, text }] } : { applicationId, message: text });
  }
  if (step === "refuse" && reason) return refuseApplication(ctx, { applicationId, reason });
  if (step === "snooze" && until) return snoozeApplication(ctx, { applicationId, until: day ? "day" : until, day });
  return refused("forbidden");
}

export type FailedDecision = { applicationId: string; refusal: Refusal };

/** One step on at most a page of applications, one after the other: what fails is told and stops nothing else. */
export async function decideMany(
  ctx: Context,
  { applicationId, ...step }: Given<DecideMany>,
): Promise<Outcome<{ count: number; failed: FailedDecision[] }>> {
  if (!isStaff(ctx.actor)) return refused("forbidden");
  const failed: FailedDecision[] = [];
  const ids = [...new Set(applicationId)];
  for (const id of ids) {
    const outcome = await decideOne(ctx, { ...step, applicationId: id });
    if (!outcome.ok) failed.push({ applicationId: id, refusal: outcome.refusal });
  }
  return done({ count: ids.length - failed.length, failed });
}
