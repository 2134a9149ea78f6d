import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { applications, changePoints, changeRequests } from "#db/schema/membership";
import { draftPoints } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { DECISIONS, type HeldDecision, heldDecisions, recordedDecision } from "#domain/membership/status/held-decision";
import { undoOrganisationCreation } from "#domain/organisations/creation/undo-organisation-creation";
import { restoreAssignment } from "#domain/review/assignment/restore-assignment";
import { unenterStage } from "#domain/review/stages/enter-stage";
import { later } from "#lib/clock";

/** Undoes one decision whose email is held: the email, the state, what the decision created, and the assignment that came with it. Part of the verb that says why. */
export async function undoHeldDecision(turn: Turn, applicationId: string, held: HeldDecision): Promise<Outcome> {
  const made = DECISIONS[held.template];
  const { before: status, by, at, claimed } = await recordedDecision(turn, applicationId, held);
  const [decided] = await turn.db
    .select({ organisationId: applications.organisationId })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.status, made.status)));
  if (!decided) return refused("application.undo_too_late");
  const { organisationId } = decided;
  if (organisationId) {
    if (await invitationUsed(turn, applicationId)) return refused("application.undo_too_late");
    // Its applicant may undo it too, by withdrawing, and is not staff.
    const portal: Turn = { ...turn, actor: turn.actor.kind === "applicant" ? { kind: "system", name: "undo" } : turn.actor };
    if (!(await undoOrganisationCreation(portal, { organisationId })).ok) return refused("application.undo_too_late");
  }
  if ((await recallMails(turn, applicationId, [held.template])) === 0) return refused("application.undo_too_late");
  if (made.status === "changesAsked") await restorePoints(turn, applicationId);
  await turn.db
    .update(applications)
    .set({ status, decidedAt: null, decisionReason: null, organisationId: null, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.id, applicationId), eq(applications.status, made.status)));
  await unenterStage(turn, applicationId);
  if (claimed && by) await restoreAssignment(turn, applicationId, { to: by, previous: null, at });
  const facts = { status: [made.status, status], undone: made.action, organisationId };
  await record(turn, "application.undone", { kind: "application", id: applicationId }, facts);
  return done();
}

/** The applicant goes on while decisions are held: they have not been made yet, so each is undone, the newest first. */
export async function undoHeldDecisions(turn: Turn, applicationId: string): Promise<Outcome> {
  for (const held of await heldDecisions(turn, applicationId)) {
    const undone = await undoHeldDecision(turn, applicationId, held);
    if (!undone.ok) return undone;
  }
  return done();
}

/** The changes that were requested are noted again, in their order: a moment apart, as they were before. */
async function restorePoints(turn: Turn, applicationId: string) {
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

async function invitationUsed(turn: Turn, applicationId: string) {
  const [used] = await turn.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.applicationId, applicationId), isNotNull(invitations.acceptedAt)));
  return used !== undefined;
}
