import { expect, test } from "vitest";
import { mailedLink } from "#domain/membership/reads";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { addNote } from "#domain/review/application/add-note";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { later, SECOND } from "#lib/clock";
import { staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, mailedToken, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { asItIs, atName, correctName } from "#test/fixtures/points";
import { applicationStatus } from "./status-reads.ts";

const seen = async (id: string, seconds = 0) => {
  const ctx = asApplicant(id);
  const view = await applicationStatus({ ...ctx, now: later(ctx.now, seconds * SECOND) });
  return view && { ...view, steps: view.timeline.map(({ step }) => step) };
};

test("the applicant sees what was sent, what happened and who acts next", async () => {
  const { id, email } = await submittedApplication({ listing: true });
  const view = await seen(id);
  expect(view).toMatchObject({
    status: "submitted",
    email,
    steps: ["sent", "confirmed", "submitted"],
    typical: { decisions: 0, days: undefined },
  });
  expect(view?.consents.map(({ kind }) => kind).sort()).toEqual(["listing", "privacy"]);
  expect(await applicationStatus(visitor())).toBeUndefined();
});

test("a decision shows once its email can no longer be recalled", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  expect(await seen(id)).toMatchObject({ status: "submitted", steps: ["sent", "confirmed", "submitted", "assigned"] });
  expect(await seen(id, 121)).toMatchObject({ status: "approved", steps: ["sent", "confirmed", "submitted", "assigned", "approved"] });
});

test("an undone decision never shows; the reason of a refusal does, after the wait", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "First." });
  await undoDecision(reviewer, { applicationId: id });
  expect(await seen(id, 121)).toMatchObject({ status: "submitted", reason: null, steps: ["sent", "confirmed", "submitted", "assigned"] });
  await refuseApplication(reviewer, { applicationId: id, reason: "Second." });
  expect(await seen(id)).toMatchObject({ status: "submitted", reason: null });
  expect(await seen(id, 121)).toMatchObject({ status: "refused", reason: "Second." });
});

test("the message shows while changes are asked, and notes never do", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await addNote(reviewer, { applicationId: id, text: "SECRETNOTE" });
  await askForChanges(reviewer, { applicationId: id, message: "Nearly there.", ...atName("The legal name, please.") });
  expect(await seen(id)).toMatchObject({ status: "submitted", message: undefined });
  expect(await seen(id, 121)).toMatchObject({
    status: "changesAsked",
    message: { message: "Nearly there.", points: [{ question: "organisation", text: "The legal name, please." }] },
  });
  const told = asApplicant(id, { clock: () => later(new Date(), 121 * SECOND) });
  await correctName(told, "L, S.L.");
  await resendApplication(told, asItIs(reference));
  const after = await seen(id, 121);
  expect(after).toMatchObject({ status: "submitted", message: undefined, organisation: "L, S.L." });
  expect(JSON.stringify(after)).not.toContain("SECRETNOTE");
});

test("reading a mailed link uses nothing up, and says little", async () => {
  const { email, reference } = await unconfirmedApplication();
  const token = await mailedToken(email, "application-confirm");
  for (let n = 0; n < 50; n++) expect(await mailedLink(visitor(), token, "confirm")).toMatchObject({ state: "open", reference });
  expect(await mailedLink(visitor(), token, "status")).toEqual({ state: "unknown" });
  expect(await mailedLink(visitor(), "a".repeat(43), "confirm")).toEqual({ state: "unknown" });
  const old = { ...visitor(), now: later(new Date(), 8 * 86_400 * SECOND) };
  expect(await mailedLink(old, token, "confirm")).toEqual({ state: "ended", reference, confirmed: false });
});
