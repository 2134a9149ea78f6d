import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { stillOpen } from "#domain/access/invitations/open-invitation";
import { historyOf } from "#domain/kernel/audit/history";
import { type Context, context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import { applicantTimeline } from "#domain/membership/status/applicant-timeline";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { stageEntriesOf } from "#domain/review/stages/stage-entries";
import { DAY, later, MINUTE, SECOND } from "#lib/clock";
import { actsFor } from "#test/acting";
import { auditOf, mailsTo, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { applicationOf, asApplicant, claimedApplication, mailedToken, submittedApplication } from "#test/fixtures/applications";
import { askAtOnce, atName } from "#test/fixtures/points";
import { approveApplication } from "./approve-application.ts";
import { askReopening } from "./ask-reopening.ts";
import { confirmReopening } from "./confirm-reopening.ts";
import { declineReopening } from "./decline-reopening.ts";
import { refuseApplication } from "./refuse-application.ts";
import { reopeningOf } from "./reopening.ts";
import { undoDecision } from "./undo-decision.ts";

const why = "The registry had sent the wrong extract.";
const afterwards = (ctx: Context): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + 5 * MINUTE) });

/** A refused application whose mail has left. */
async function refusedApplication() {
  const reviewer = await staff();
  const application = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: application.id, reason: "No seat in the region." });
  return { ...application, first: afterwards(reviewer), second: afterwards(await staff()) };
}

test("one asks with a reason, another agrees, and it is in review again in the stage in which it was refused", async () => {
  const { id, reference, email, first, second } = await refusedApplication();
  expect(await askReopening(first, { applicationId: id, why })).toMatchObject({ ok: true });
  expect(await reopeningOf(second, id)).toMatchObject({ asked: { reason: why }, tooLate: false });
  const to = second.actor.kind === "person" ? second.actor.email : "";
  const asked = (await mailsTo(to)).at(-1);
  expect(asked).toMatchObject({ template: "reopening-asked" });
  expect(JSON.stringify(asked)).not.toContain(why);

  expect(await confirmReopening(second, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", decidedAt: null, decisionReason: null });
  const entries = await stageEntriesOf(context(), id);
  expect(entries.at(-1)).toMatchObject({ stage: entries.at(-3)?.stage, leftAt: null });
  const mail = (await mailsTo(email)).at(-1);
  expect(mail).toMatchObject({ template: "application-reopened", data: { reference } });
  expect(JSON.stringify(mail)).not.toContain(why);
  expect((await auditOf(id)).slice(-2)).toMatchObject([
    { action: "application.reopening_asked" },
    { action: "application.reopened", facts: { status: ["refused", "submitted"] } },
  ]);
  expect(applicantTimeline(await historyOf(context(), "application", id)).at(-1)).toMatchObject({ step: "reopened" });
  expect(await reopeningOf(second, id)).toEqual({ asked: undefined, tooLate: false });
});

test("nobody agrees with themself, an administrator neither", async () => {
  const { id, reference, second } = await refusedApplication();
  const admin = afterwards(await staff("staffAdmin"));
  await askReopening(admin, { applicationId: id, why });
  expect(await confirmReopening(admin, { applicationId: id })).toMatchObject({ refusal: "review.second_person" });
  expect(await askReopening(second, { applicationId: id, why })).toMatchObject({ refusal: "review.reopening_asked" });
  expect(await applicationOf(reference)).toMatchObject({ status: "refused" });
});

test("while the mail waits the decision is undone, not reopened", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "No seat in the region." });
  expect(await askReopening(reviewer, { applicationId: id, why })).toMatchObject({ refusal: "review.undo_instead" });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await askReopening(reviewer, { applicationId: id, why })).toMatchObject({ refusal: "review.not_decided" });
});

test("of two who agree at once one does, and an answer that came first is kept", async () => {
  const { id, first, second } = await refusedApplication();
  await askReopening(first, { applicationId: id, why });
  const both = await Promise.all([second, afterwards(await staff())].map((who) => confirmReopening(who, { applicationId: id })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await declineReopening(second, { applicationId: id })).toMatchObject({ refusal: "review.not_decided" });
});

test("declined, the refusal remains and it can be asked for again; whoever asked may withdraw it", async () => {
  const { id, reference, first, second } = await refusedApplication();
  expect(await declineReopening(second, { applicationId: id })).toMatchObject({ refusal: "review.reopening_none" });
  for (const who of [second, first]) {
    expect(await askReopening(first, { applicationId: id, why })).toMatchObject({ ok: true });
    expect(await declineReopening(who, { applicationId: id })).toMatchObject({ ok: true });
    expect(await confirmReopening(second, { applicationId: id })).toMatchObject({ refusal: "review.reopening_none" });
  }
  expect(await applicationOf(reference)).toMatchObject({ status: "refused" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.reopening_declined" });
});

test("reopened and decided once more, the second decision is told", async () => {
  const { id, email, first, second } = await refusedApplication();
  await askReopening(first, { applicationId: id, why });
  await confirmReopening(second, { applicationId: id });
  expect(await approveApplication(first, { applicationId: id })).toMatchObject({ ok: true });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-approved" });
});

test.each(["in review", "approved"])("who has applied again meanwhile is decided on there: %s", async (newer) => {
  const { id, email, reference, first, second } = await refusedApplication();
  const { organisationName } = await applicationOf(reference);
  const allowedAgain = context({ clock: () => later(new Date(), STANDARD_RULES.reapplyDays * DAY + SECOND) });
  const again = await submittedApplication({ email, organisation: organisationName }, allowedAgain);
  if (newer === "approved") expectDone(await approveApplication(await staff("staffAdmin"), { applicationId: again.id }));
  await askReopening(first, { applicationId: id, why });
  expect(await confirmReopening(second, { applicationId: id })).toMatchObject({ refusal: "review.applied_again" });
});

test("what its applicant was asked before it was refused is no longer asked once it is reopened", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await askAtOnce(reviewer, { applicationId: id, ...atName() });
  expectDone(await refuseApplication(reviewer, { applicationId: id, reason: "No answer." }));
  const [first, second] = [afterwards(reviewer), afterwards(await staff())];
  expectDone(await askReopening(first, { applicationId: id, why }));
  expectDone(await confirmReopening(second, { applicationId: id }));
  expect(await openRequest(second, id)).toBeUndefined();
});

test("only staff without a conflict reopen, and only what was decided", async () => {
  const { id, first } = await refusedApplication();
  const reviewer = await staff();
  const open = await submittedApplication();
  expect(await askReopening(reviewer, { applicationId: open.id, why })).toMatchObject({ refusal: "review.not_decided" });
  expect(await confirmReopening(reviewer, { applicationId: open.id })).toMatchObject({ refusal: "review.not_decided" });
  for (const who of [visitor(), asApplicant(id)]) {
    expect(await askReopening(who, { applicationId: id, why })).toMatchObject({ refusal: "forbidden" });
    expect(await confirmReopening(who, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
    expect(await declineReopening(who, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
  }
  const party = await staff();
  await declareRecusal(party, { applicationId: open.id, recusal: "My sister works there." });
  await refuseApplication(await staff("staffAdmin"), { applicationId: open.id, reason: "No seat." });
  expect(await askReopening(afterwards(party), { applicationId: open.id, why })).toMatchObject({ refusal: "review.recusal_declared" });
  await askReopening(afterwards(reviewer), { applicationId: open.id, why });
  expect(await reopeningOf(party, open.id)).toBeUndefined();
  expect(await confirmReopening(first, { applicationId: open.id })).toMatchObject({ ok: true });
});

/** An approved application whose email has left, and the organisation that it founded. */
async function approvedApplication() {
  const reviewer = await staff();
  const application = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: application.id });
  const { organisationId } = await applicationOf(application.reference);
  const token = await mailedToken(application.email, "application-approved");
  return { ...application, token, organisationId: organisationId ?? "", first: afterwards(reviewer), second: afterwards(await staff()) };
}
const organisationNamed = async (id: string) => (await context().db.select().from(organisations).where(eq(organisations.id, id)))[0];

test("an approval is reopened by a second person: the organisation that nobody uses and its invitation end, and the applicant is told", async () => {
  const { id, reference, email, token, organisationId, first, second } = await approvedApplication();
  expect(await askReopening(first, { applicationId: id, why })).toMatchObject({ ok: true });
  expect(await confirmReopening(first, { applicationId: id })).toMatchObject({ refusal: "review.second_person" });
  expect(await organisationNamed(organisationId)).toBeDefined();
  expect(await context().db.$count(invitations, stillOpen(second, token))).toBe(1);
  expect(await confirmReopening(second, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", decidedAt: null, organisationId: null });
  expect(await organisationNamed(organisationId)).toBeUndefined();
  expect(await context().db.$count(invitations, stillOpen(second, token))).toBe(0);
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-reopened", data: { reference, was: "approved" } });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "application.reopened",
    facts: { status: ["approved", "submitted"], organisationId },
  });
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.creation_undone" });
  expect(await approveApplication(first, { applicationId: id })).toMatchObject({ ok: true });
});

test("once somebody has joined the organisation, its approval is reopened no more, before it was asked for and after", async () => {
  const { id, reference, organisationId, first, second } = await approvedApplication();
  await askReopening(first, { applicationId: id, why });
  await actsFor(await person(), organisationId);
  expect(await reopeningOf(second, id)).toMatchObject({ tooLate: true });
  expect(await confirmReopening(second, { applicationId: id })).toMatchObject({ refusal: "review.organisation_in_use" });
  expect(await declineReopening(second, { applicationId: id })).toMatchObject({ ok: true });
  expect(await askReopening(first, { applicationId: id, why })).toMatchObject({ refusal: "review.organisation_in_use" });
  expect(await applicationOf(reference)).toMatchObject({ status: "approved", organisationId });
});

test("an organisation that another application names as its reference is not deleted by a reopening", async () => {
  const { id, organisationId, first } = await approvedApplication();
  const other = await submittedApplication();
  await transactAsPortal(context(), ({ db, newId, now }) =>
    db
      .insert(memberReferences)
      .values({ id: newId(), applicationId: other.id, organisationId, tokenHash: newId(), askedAt: now, expiresAt: now }),
  );
  expect(await askReopening(first, { applicationId: id, why })).toMatchObject({ refusal: "review.organisation_in_use" });
});
