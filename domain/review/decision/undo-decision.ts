import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { applications, changePoints, changeRequests } from "#db/schema/membership";
import { draftPoints } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ApplicationStatus } from "#domain/membership/state";
import { DECISIONS, heldDecision } from "#domain/membership/status/held-decision";
import { undoOrganisationCreation } from "#domain/organisations/creation/undo-organisation-creation";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { unenterStage } from "#domain/review/stages/enter-stage";
import { later } from "#lib/clock";

/** Takes a decision back while its mail still waits: the mail, the state and what the decision made. */
export async function undoDecision(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "undo");
    if (!found.ok) return found;
    const held = await heldDecision(ctx, applicationId);
    const made = held && DECISIONS[held.template];
    if (!made || made.status !== found.value.status) return refused("application.undo_too_late");
    const status = await statusBefore(ctx, applicationId, made.action);
    const { organisationId } = found.value;
    if (organisationId) {
      if (await invitationUsed(ctx, applicationId)) return refused("application.undo_too_late");
      if (!(await undoOrganisationCreation(ctx, { organisationId })).ok) return refused("application.undo_too_late");
    }
    if ((await recallMails(ctx, applicationId, [held.template])) === 0) return refused("application.undo_too_late");
    if (made.status === "changesAsked") await takeBackRequest(ctx, applicationId);
    const [restored] = await ctx.db
      .update(applications)
      .set({ status, decidedAt: null, decisionReason: null, organisationId: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), eq(applications.status, made.status)))
      .returning({ id: applications.id });
    if (!restored) return refused("application.undo_too_late");
    await unenterStage(ctx, applicationId);
    await record(
      ctx,
      "application.undone",
      { kind: "application", id: applicationId },
      { status: [made.status, status], undone: made.action, organisationId },
    );
    return done();
  });
}

/** The changes that were requested are noted again, in their order: a moment apart, as they were before. */
async function takeBackRequest(turn: Turn, applicationId: string) {
  const open = and(eq(changeRequests.applicationId, applicationId), isNull(changeRequests.answeredAt));
  const points = await turn.db
    .select({
      question: changePoints.question,
      text: changePoints.text,
      authorId: changeRequests.askedBy,
      askedAt: changeRequests.askedAt,
      n: changePoints.n,
    })
    .from(changePoints)
    .innerJoin(changeRequests, eq(changeRequests.id, changePoints.requestId))
    .where(open);
  if (points.length > 0)
    await turn.db
      .insert(draftPoints)
      .values(points.map(({ n, askedAt, ...point }) => ({ ...point, applicationId, writtenAt: later(askedAt, n) })));
  await turn.db.delete(changeRequests).where(open);
}

/** The audit remembers the state that the decision ended. */
async function statusBefore(ctx: Context, applicationId: string, action: string): Promise<ApplicationStatus> {
  const [event] = await ctx.db
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, applicationId), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const [before] = (event?.facts.status ?? []) as ApplicationStatus[];
  if (!before) throw new Error(`No ${action} of ${applicationId} in the audit`);
  return before;
}

async function invitationUsed(ctx: Context, applicationId: string) {
  const [used] = await ctx.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.applicationId, applicationId), isNotNull(invitations.acceptedAt)));
  return used !== undefined;
}
