import { expect, test } from "vitest";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { queueNeighbours } from "#domain/review/queue/queue-reads";
import { later, SECOND } from "#lib/clock";
import { organisation, staff } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { addNote } from "./add-note.ts";
import { applicationForReview, applicationInPanel } from "./review-reads.ts";

test("staff see who applies, what was agreed to, and what they may do", async () => {
  const reviewer = await staff();
  const { id, reference, email } = await submittedApplication({ listing: true, country: "FR" });
  await withdrawConsent(asApplicant(id), { reference, kind: "listing" });
  const view = await applicationForReview(reviewer, id);
  expect(view).toMatchObject({ reference, email, country: "FR", assignee: null, mine: false, status: "submitted" });
  expect(view?.may).toMatchObject({ claim: true, approve: "application.claim_first" });
  expect(view?.consents.find(({ kind }) => kind === "listing")).toMatchObject({ withdrawnAt: expect.any(Date) });
  const written = ["application.kind_chosen", "application.saved", "application.document_attached"];
  expect(view?.history.map(({ action }) => action).filter((action) => !written.includes(action))).toEqual([
    "application.sent",
    "application.confirmed",
    "application.submitted",
    "application.consent_withdrawn",
  ]);
});

test("the panel beside the queue says the same as the application's own page, to the same readers", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await askAtOnce(reviewer, { applicationId: id, message: "The legal name.", ...atName() });
  const panel = await applicationInPanel(reviewer, id);
  expect(panel).toMatchObject({ mine: true, requests: [{ message: "The legal name." }] });
  expect(await applicationForReview(reviewer, id)).toMatchObject(panel ?? {});
  expect(await applicationInPanel(asApplicant(id), id)).toBeUndefined();
});

test("notes and requests stand in the order in which they were written, with who and when", async () => {
  const reviewer = await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" });
  const { id, reference } = await claimedApplication(reviewer);
  await addNote(reviewer, { applicationId: id, text: "First." });
  await addNote({ ...reviewer, now: later(reviewer.now, SECOND) }, { applicationId: id, text: "Second." });
  await askAtOnce(reviewer, { applicationId: id, message: "The legal name.", ...atName() });
  await resendApplication(asApplicant(id), asItIs(reference));
  const view = await applicationForReview(reviewer, id);
  expect(view?.notes).toMatchObject([
    { text: "First.", author: "Amaia Esnal" },
    { text: "Second.", author: "Amaia Esnal" },
  ]);
  expect(view?.requests).toMatchObject([{ message: "The legal name.", answeredAt: expect.any(Date) }]);
  expect(view?.history.at(-1)).toMatchObject({ action: "application.resent", doer: "applicant", by: null });
});

test("while its mail waits a decision shows until when it can be undone, and who took it", async () => {
  const reviewer = await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" });
  const { id } = await claimedApplication(reviewer);
  expect(await applicationForReview(reviewer, id)).toMatchObject({ held: undefined, decision: { by: "none" } });
  await approveApplication(reviewer, { applicationId: id });
  expect(await applicationForReview(reviewer, id)).toMatchObject({
    held: { template: "application-approved", until: later(reviewer.now, 120 * SECOND) },
    decision: { by: "you", outcome: "approved", at: reviewer.now.toISOString() },
    may: { undo: true, approve: "application.already_decided" },
  });
  const after = { ...reviewer, now: later(reviewer.now, 120 * SECOND) };
  expect((await applicationForReview(after, id))?.held).toBeUndefined();
});

test("members of the same name and other applications that belong together are pointed out", async () => {
  const reviewer = await staff();
  const member = await organisation({ name: "Sorgin Neuro" });
  const { id, email } = await submittedApplication({ organisation: "SORGIN neuro" });
  const sameAddress = await submittedApplication({ email, organisation: "Laminak Sentsoreak" });
  const sameName = await submittedApplication({ organisation: "Sorgin  Neuro" });
  await submittedApplication();
  const duplicates = (await applicationForReview(reviewer, id))?.duplicates;
  expect(duplicates?.organisations).toMatchObject([{ id: member, reasons: ["sameName"] }]);
  expect(duplicates?.applications.map((found) => found.id).sort()).toEqual([sameAddress.id, sameName.id].sort());
});

test("the organisation that an application became is not its own double", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  expect((await applicationForReview(reviewer, id))?.duplicates.organisations).toEqual([]);
});

test("before and after stand those that wait for this reviewer, by age", async () => {
  const reviewer = await staff();
  const old = await submittedApplication();
  const taken = await claimedApplication(await staff());
  const middle = await submittedApplication();
  const young = await claimedApplication(reviewer);
  const ids = ({ previous, next }: Awaited<ReturnType<typeof queueNeighbours>>) => [previous?.id, next?.id];
  const order = [old, taken, middle, young].map(({ submittedAt }) => submittedAt?.getTime() ?? 0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(ids(await queueNeighbours(reviewer, old))).toEqual([undefined, middle.id]);
  expect(ids(await queueNeighbours(reviewer, middle))).toEqual([old.id, young.id]);
  expect(ids(await queueNeighbours(reviewer, young))).toEqual([middle.id, undefined]);
});
