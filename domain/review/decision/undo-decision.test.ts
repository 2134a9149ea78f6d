import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { changeRequests } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { later, SECOND } from "#lib/clock";
import { as, auditOf, mailsTo, member, person, staff, visitor } from "#test/builders";
import { applicationOf, claimedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { NO_VALUES } from "#test/mail/no-values";
import { approveApplication } from "./approve-application.ts";
import { refuseApplication } from "./refuse-application.ts";
import { undoDecision } from "./undo-decision.ts";

async function approved() {
  const reviewer = await staff();
  const application = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: application.id });
  return { reviewer, ...application };
}
const left = async () => ({
  organisations: (await context().db.select({ id: organisations.id }).from(organisations)).length,
  invitations: (await context().db.select({ id: invitations.id }).from(invitations)).length,
});

test("undoing an approval takes back the mail, the organisation and the invitation, and is audited", async () => {
  const { reviewer, id, reference, email } = await approved();
  expect(await left()).toEqual({ organisations: 1, invitations: 1 });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await left()).toEqual({ organisations: 0, invitations: 0 });
  expect(await applicationOf(reference)).toMatchObject({
    status: "submitted",
    decidedAt: null,
    organisationId: null,
    assignedTo: reviewer.actor.kind === "person" ? reviewer.actor.personId : "",
  });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-approved", status: "recalled", data: NO_VALUES });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.undone", facts: { status: ["approved", "submitted"] } });
});

test("undoing a refusal and a request for changes restores the state they ended", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, ...atName("More, please.") });
  await refuseApplication(reviewer, { applicationId: id, reason: "No." });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "changesAsked", decisionReason: null });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted" });
  expect(await context().db.select({ id: changeRequests.id }).from(changeRequests)).toEqual([]);
});

test("by default a decision can be undone for 120 seconds, and not a moment longer", async () => {
  const { reviewer, id, reference } = await approved();
  expect(reviewer.decisionHold).toBe(120);
  const at = (seconds: number) => ({ ...reviewer, now: later(reviewer.now, seconds * SECOND) });
  expect(await undoDecision(at(120), { applicationId: id })).toMatchObject({ refusal: "application.undo_too_late" });
  expect((await applicationOf(reference)).status).toBe("approved");
  expect(await undoDecision(at(119), { applicationId: id })).toMatchObject({ ok: true });
});

test("it is too late once the mail has left or the invitation was used", async () => {
  const sent = await approved();
  await transact(context(), async (ctx) =>
    ctx.db.update(outbox).set({ status: "working" }).where(eq(outbox.template, "application-approved")),
  );
  expect(await undoDecision(sent.reviewer, { applicationId: sent.id })).toMatchObject({ refusal: "application.undo_too_late" });
  const used = await approved();
  await transact(context(), async (ctx) =>
    ctx.db.update(invitations).set({ acceptedAt: ctx.now }).where(eq(invitations.applicationId, used.id)),
  );
  expect(await undoDecision(used.reviewer, { applicationId: used.id })).toMatchObject({ refusal: "application.undo_too_late" });
  const acted = await approved();
  await member((await applicationOf(acted.reference)).organisationId ?? "");
  expect(await undoDecision(acted.reviewer, { applicationId: acted.id })).toMatchObject({ refusal: "application.undo_too_late" });
  expect(await applicationOf(acted.reference)).toMatchObject({ status: "approved" });
  expect((await applicationOf(used.reference)).status).toBe("approved");
  expect((await left()).organisations).toBe(3);
});

test("only who decided, or a staffAdmin, undoes; two at once undo once", async () => {
  const { reviewer, id } = await approved();
  for (const ctx of [visitor(), await as(await person())])
    expect(await undoDecision(ctx, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
  expect(await undoDecision(await staff(), { applicationId: id })).toMatchObject({ refusal: "application.not_yours" });
  const outcomes = await Promise.all([reviewer, await staff("staffAdmin")].map((ctx) => undoDecision(ctx, { applicationId: id })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("what is not decided cannot be undone", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ refusal: "application.nothing_to_undo" });
  await approveApplication(reviewer, { applicationId: id });
  await undoDecision(reviewer, { applicationId: id });
  expect(await approveApplication(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect((await left()).organisations).toBe(1);
});
