import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { applicationFields } from "#domain/membership/application/application-fields";
import { mayInApplication, ownApplication } from "#domain/membership/application/own-application";
import type { ResendApplication } from "#domain/membership/input";
import { askMemberReferences } from "#domain/membership/member-references/ask-member-references";
import { canTake, from } from "#domain/membership/state";
import { knownStatus } from "#domain/membership/status/held-decision";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import { delegateFor, recipientsFor } from "#domain/review/assignment/assignment";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { undoHeldDecisions } from "#domain/review/decision/undo-held-decision";
import { resumeStage } from "#domain/review/stages/enter-stage";
import { paths } from "#lib/paths";
import { answerPoints } from "./answer-points.ts";
import { openPoints } from "./open-points.ts";
import { openRequest } from "./open-request.ts";

/** The applicant has corrected what staff asked about, or says why not: the application is back with the same reviewer by itself, old and new at each point. A refusal whose mail is held is undone. */
export async function resendApplication(
  ctx: Context,
  { reference, explanation }: ResendApplication,
): Promise<Outcome<{ reference: string }>> {
  if (!mayInApplication(ctx.actor, "own")) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference);
    if (!id) return refused("not_found");
    const [before] = await ctx.db
      .select({ id: applications.id, status: applications.status })
      .from(applications)
      .where(eq(applications.id, id));
    if (!explanation && (await isUnchanged(ctx, id))) return refused("application.unchanged");
    const open = before && canTake("resend", await knownStatus(ctx, before));
    if (!open || !(await undoHeldDecisions(ctx, id)).ok) return refused("application.not_open");
    const [resent] = await ctx.db
      .update(applications)
      .set({ status: "submitted", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, id), inArray(applications.status, from("resend"))))
      .returning({ assignedTo: applications.assignedTo, organisation: applications.organisationName });
    if (!resent) return refused("application.not_open");
    const changed = await answerPoints(ctx, id, explanation);
    await keepApplicationKeys(ctx, id);
    await resumeStage(ctx, id);
    await askMemberReferences(ctx, id);
    const subject = { kind: "application", id } as const;
    const facts = { status: ["changesAsked", "submitted"], changed: Object.keys(changed) };
    await record(ctx, "application.resent", subject, facts, changed);
    await tellReviewer(ctx, { id, reference, ...resent });
    return done({ reference });
  });
}

/** Whether a requested change is still to be made. */
async function isUnchanged(turn: Turn, id: string): Promise<boolean> {
  const [fields, request] = [await applicationFields(turn, id), await openRequest(turn, id)];
  return fields !== undefined && request !== undefined && openPoints(fields.sections, request.points) > 0;
}

type Resent = { id: string; reference: string; organisation: string; assignedTo: string | null };

/** Whoever had it, or their delegate, is told; where nobody has it, all staff are. */
async function tellReviewer(turn: Turn, { id, reference, organisation, assignedTo }: Resent) {
  const staff = await staffAtWork(turn);
  const holder = assignedTo === null ? undefined : delegateFor(staff, assignedTo);
  for (const { email, locale } of holder ? [holder] : recipientsFor(staff, staff))
    await enqueueMail(turn, {
      template: holder ? "application-resent" : "application-for-review",
      to: email,
      locale,
      data: { reference, organisation, path: paths(locale).staffApplication(id) },
      subject: { kind: "application", id },
    });
}
