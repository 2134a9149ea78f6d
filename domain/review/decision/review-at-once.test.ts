import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { addNote } from "#domain/review/application/add-note";
import { applicationForReview } from "#domain/review/application/review-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { setPoint } from "#domain/review/changes/set-point";
import { MAX_VIEWS, saveView } from "#domain/review/queue/save-view";
import { savedViewsOf } from "#domain/review/queue/view-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { stageEntriesOf } from "#domain/review/stages/stage-entries";
import { auditOf, mailsTo, staff } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { idOf } from "#test/fixtures/committee";
import { asItIs, atName, correctName } from "#test/fixtures/points";
import { approveApplication } from "./approve-application.ts";
import { askReopening } from "./ask-reopening.ts";
import { confirmReopening } from "./confirm-reopening.ts";
import { declineReopening } from "./decline-reopening.ts";
import { refuseApplication } from "./refuse-application.ts";
import { undoDecision } from "./undo-decision.ts";

const afterwards = (ctx: Context): Context => ({ ...ctx, now: new Date(Date.now() + 10 * 60_000) });
const actions = async (id: string) => (await auditOf(id)).map(({ action }) => action);
const count = async (id: string, wanted: string) => (await actions(id)).filter((action) => action === wanted).length;

test("taken by two at once it is one's, and the other reads whose", async () => {
  const [ane, jon] = [
    await staff("reviewer", { firstName: "Ane", lastName: "A" }),
    await staff("reviewer", { firstName: "Jon", lastName: "B" }),
  ];
  const { id, reference } = await submittedApplication();
  const outcomes = await Promise.all([claimApplication(ane, { applicationId: id }), claimApplication(jon, { applicationId: id })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const holder = (await applicationOf(reference)).assignedTo;
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    refusal: "application.claimed",
    details: { by: holder === idOf(ane) ? "Ane A" : "Jon B" },
  });
  expect(await count(id, "application.claimed")).toBe(1);
});

test("given to two at once, the audit tells in which order, and whoever was last has it", async () => {
  const [admin, one, other] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id, reference } = await submittedApplication();
  await Promise.all([one, other].map((who) => assignApplication(admin, { applicationId: id, personId: idOf(who), why: "Away." })));
  const told = (await auditOf(id)).filter(({ action }) => action === "application.assigned").map(({ facts }) => facts);
  expect(told).toMatchObject([{ from: null }, { from: told[0]?.to }]);
  expect((await applicationOf(reference)).assignedTo).toBe(told[1]?.to);
});

test("given away while its holder approves: it is decided, by whom the audit says", async () => {
  const [admin, reviewer, other] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  const [approved, assigned] = await Promise.all([
    approveApplication(reviewer, { applicationId: id }),
    assignApplication(admin, { applicationId: id, personId: idOf(other), why: "Away." }),
  ]);
  const row = await applicationOf(reference);
  expect(row.status).toBe(approved.ok ? "approved" : "submitted");
  if (!approved.ok) expect(approved.refusal).toBe("application.not_yours");
  expect(row.assignedTo).toBe(assigned.ok ? idOf(other) : idOf(reviewer));
  if (!assigned.ok) expect(assigned.refusal).toBe("application.already_decided");
});

test("given back and stepped back from at once it waits for another, told once", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await Promise.all([
    releaseApplication(reviewer, { applicationId: id }),
    declareRecusal(reviewer, { applicationId: id, recusal: "My sister works there." }),
  ]);
  expect((await applicationOf(reference)).assignedTo).toBeNull();
  expect(await count(id, "application.released")).toBe(1);
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ refusal: "review.recusal_declared" });
});

test("moved on and decided at once: its stages follow one another whatever came first", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await Promise.all([
    advanceApplication(reviewer, { applicationId: id, from: "screening", to: "committee" }),
    refuseApplication(reviewer, { applicationId: id, reason: "No seat here." }),
  ]);
  expect(await applicationOf(reference)).toMatchObject({ status: "refused" });
  const entries = await stageEntriesOf(context(), id);
  expect(entries.at(-1)).toMatchObject({ stage: "decided", leftAt: null });
  for (const [n, entry] of entries.entries()) if (n > 0) expect(entry.enteredAt).toEqual(entries[n - 1]?.leftAt);
});

test("sent again and withdrawn at once: one of both last, and nothing asked is left open", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, ...atName() });
  await correctName(id, "Laminak Berria");
  const applicant = asApplicant(id);
  const [, withdrawn] = await Promise.all([resendApplication(applicant, asItIs(reference)), withdrawApplication(applicant, { reference })]);
  expect(withdrawn).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "withdrawn" });
  expect(await resendApplication(applicant, asItIs(reference))).toMatchObject({ refusal: "application.not_open" });
  expect((await stageEntriesOf(context(), id)).every(({ leftAt }) => leftAt)).toBe(true);
});

test("undone by two at once a decision is undone once", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const { id, reference, email } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "No seat here." });
  const outcomes = await Promise.all([undoDecision(admin, { applicationId: id }), undoDecision(reviewer, { applicationId: id })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "application.nothing_to_undo" });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", decidedAt: null, decisionReason: null });
  expect((await mailsTo(email)).filter(({ template, status }) => template === "application-refused" && status === "waiting")).toEqual([]);
});

test("a reopening asked for twice at once is asked for once; agreed with and declined at once it has one answer", async () => {
  const [reviewer, second, third] = [await staff(), await staff(), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "No seat here." });
  const ask = (who: Context) => askReopening(afterwards(who), { applicationId: id, why: "A letter was lost." });
  const asked = await Promise.all([ask(second), ask(third)]);
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(asked.find(({ ok }) => !ok)).toMatchObject({ refusal: "review.reopening_asked" });
  const [agreed, declined] = await Promise.all([
    confirmReopening(afterwards(reviewer), { applicationId: id }),
    declineReopening(afterwards(reviewer), { applicationId: id }),
  ]);
  expect([agreed, declined].filter(({ ok }) => ok)).toHaveLength(1);
  expect((await applicationOf(reference)).status).toBe(agreed.ok ? "submitted" : "refused");
  expect((await count(id, "application.reopened")) + (await count(id, "application.reopening_declined"))).toBe(1);
});

test("notes written at once all stand; a point set twice at once at a field is one", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await Promise.all(["One.", "Two.", "Three."].map((text) => addNote(reviewer, { applicationId: id, text })));
  await Promise.all(["A?", "B?"].map((text) => setPoint(reviewer, { applicationId: id, question: "organisation", text })));
  const view = await applicationForReview(reviewer, id);
  expect(view?.notes.map(({ text }) => text).sort()).toEqual(["One.", "Three.", "Two."]);
  expect(view?.drafts).toMatchObject([{ question: "organisation", text: expect.stringMatching(/^[AB]\?$/) }]);
  expect(await count(id, "application.noted")).toBe(3);
});

test("the last view that one may keep is kept once", async () => {
  const reviewer = await staff();
  const save = (name: string) => saveView(reviewer, { name, query: "", shared: false, opensFirst: true });
  for (let n = 1; n < MAX_VIEWS; n++) await save(`View ${n}`);
  const outcomes = await Promise.all([save("Last"), save("Beyond")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "view.too_many" });
  const views = await savedViewsOf(reviewer);
  expect(views).toHaveLength(MAX_VIEWS);
  expect(views.filter(({ opensFirst }) => opensFirst)).toHaveLength(1);
});
