import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { openRequest } from "#domain/membership/requested-changes/open-request";
import { remindLater, remindOfChanges } from "#domain/membership/requested-changes/remind-of-changes";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce } from "#test/fixtures/points";
import { askForChanges } from "./ask-for-changes.ts";
import { dropPoint } from "./drop-point.ts";
import { draftsOf, requestsOf } from "./point-reads.ts";
import { setPoint } from "./set-point.ts";

async function taken() {
  const reviewer = await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" });
  const application = await claimedApplication(reviewer, { position: "Consultant" });
  const at = (question: string, text = "Please check.") => ({ applicationId: application.id, question, text });
  return { reviewer, ...application, at };
}
const drafts = async (id: string) => (await draftsOf(context(), id)).map(({ question, text }) => [question, text]);
const remindersOf = async () =>
  (await context().db.select({ kind: jobs.kind, payload: jobs.payload, at: jobs.notBefore }).from(jobs)).filter(
    ({ kind }) => kind === "application.remindChanges",
  );

test("a requested change stays at its field until it is sent; a second one at the field replaces it, and it can be dropped", async () => {
  const { reviewer, id, at } = await taken();
  expect(await setPoint(reviewer, at("position", "What is the position?"))).toMatchObject({ ok: true });
  await setPoint({ ...reviewer, now: later(reviewer.now, 1000) }, at("organisation"));
  await setPoint(reviewer, at("position", "Consultant to whom?"));
  expect(await drafts(id)).toEqual([
    ["position", "Consultant to whom?"],
    ["organisation", "Please check."],
  ]);
  expect(await dropPoint(reviewer, { applicationId: id, question: "organisation" })).toMatchObject({ ok: true });
  expect(await dropPoint(reviewer, { applicationId: id, question: "organisation" })).toMatchObject({
    refusal: "application.no_such_question",
  });
  expect(await drafts(id)).toEqual([["position", "Consultant to whom?"]]);
  expect((await auditOf(id)).map(({ action }) => action).slice(-4)).toEqual([
    "application.point_set",
    "application.point_set",
    "application.point_set",
    "application.point_dropped",
  ]);
});

test("no change can be requested at the confirmed address, nor at a field that is not asked", async () => {
  const { reviewer, id, at } = await taken();
  for (const question of ["email", "nothing"])
    expect(await setPoint(reviewer, at(question))).toMatchObject({ refusal: "application.no_such_question" });
  expect(await askAtOnce(reviewer, { applicationId: id, points: [{ question: "email", text: "Another?" }] })).toMatchObject({
    refusal: "application.no_such_question",
  });
});

test("only who has the application sets and drops points, while it is open", async () => {
  const { reviewer, id, at } = await taken();
  const waiting = await submittedApplication();
  const point = { question: "position", text: "?" };
  for (const [ctx, applicationId, refusal] of [
    [visitor(), id, "forbidden"],
    [asApplicant(id), id, "forbidden"],
    [await staff(), id, "application.not_yours"],
    [reviewer, waiting.id, "application.claim_first"],
    [reviewer, "x".repeat(26), "not_found"],
  ] as const) {
    expect(await setPoint(ctx, { applicationId, ...point })).toMatchObject({ refusal });
    expect(await dropPoint(ctx, { applicationId, question: "position" })).toMatchObject({ refusal });
  }
  await askAtOnce(reviewer, { applicationId: id, points: [point] });
  expect(await setPoint(reviewer, at("position"))).toMatchObject({ refusal: "application.waiting_for_applicant" });
});

test("a request needs a point; it takes those at the fields and those that come with it, and says until when", async () => {
  const { reviewer, id, email, reference, at } = await taken();
  expect(await askAtOnce(reviewer, { applicationId: id, message: "Please call." })).toMatchObject({ refusal: "application.no_points" });
  await setPoint(reviewer, at("position", "Consultant to whom?"));
  await setPoint(reviewer, at("country"));
  const points = [
    { question: "country", text: "Spain or France?" },
    { question: "organisation", text: "The legal name." },
  ];
  const monday = { ...reviewer, now: new Date("2026-11-30T10:00:00Z") };
  expect(await askAtOnce(monday, { applicationId: id, message: "Nearly there.", points })).toMatchObject({ ok: true });
  expect((await applicationOf(reference)).status).toBe("changesAsked");
  expect(await openRequest(context(), id)).toMatchObject({
    message: "Nearly there.",
    dueAt: new Date("2026-12-15T22:59:59.000Z"),
    points: [
      { question: "position", text: "Consultant to whom?", before: "Consultant" },
      { question: "country", text: "Spain or France?", before: "ES" },
      { question: "organisation", text: "The legal name." },
    ],
  });
  const mail = (await mailsTo(email)).at(-1);
  expect(mail).toMatchObject({ template: "application-changes", data: { message: "Nearly there.", answerBy: "2026-12-15T22:59:59.000Z" } });
  expect(JSON.parse(String(mail?.data.points))).toHaveLength(3);
  expect(await drafts(id)).toEqual([]);
  expect((await requestsOf(context(), id))[0]).toMatchObject({ askedBy: "Amaia Esnal", answeredAt: null });
});

test("undone, the points are drafts at their fields again", async () => {
  const { reviewer, id, at } = await taken();
  await setPoint(reviewer, at("position"));
  await askForChanges(reviewer, { applicationId: id });
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await drafts(id)).toEqual([["position", "Please check."]]);
  expect(await requestsOf(context(), id)).toEqual([]);
});

test("three days before the day an email reminds of the changes, once; who has answered hears nothing", async () => {
  const { reviewer, id, email, reference, at } = await taken();
  await setPoint(reviewer, at("position", "Consultant to whom?"));
  await askAtOnce(reviewer, { applicationId: id });
  const [job] = await remindersOf();
  const dueAt = (await openRequest(context(), id))?.dueAt ?? new Date(0);
  expect(later(job?.at ?? new Date(0), 3 * DAY)).toEqual(dueAt);
  const system = context({ actor: { kind: "system", name: "worker" } });
  const requestId = String(job?.payload.requestId);
  await remindOfChanges(system, { requestId });
  const reminders = async () => (await mailsTo(email)).filter(({ template }) => template === "application-changes-due");
  expect(await reminders()).toMatchObject([
    { data: { answerBy: dueAt.toISOString(), points: expect.stringContaining("Consultant to whom?") } },
  ]);
  expect((await auditOf(id)).at(-1)?.action).toBe("application.reminded");
  await resendApplication(asApplicant(id), asItIs(reference));
  await remindOfChanges(system, { requestId });
  expect(await reminders()).toHaveLength(1);
  await askAtOnce(reviewer, { applicationId: id, points: [{ question: "short", text: "What does it do?" }] });
  await remindOfChanges(system, { requestId });
  expect(await reminders(), "of the answered request, while another is open").toHaveLength(1);
});

test("of a day that is three days away or nearer nobody is reminded", async () => {
  const { reviewer } = await taken();
  const asked = (days: number) => transact(reviewer, (turn) => remindLater(turn, `request ${days}`, later(turn.now, days * DAY)));
  for (const days of [0, 3, 4]) await asked(days);
  expect((await remindersOf()).map(({ payload }) => payload)).toEqual([{ requestId: "request 4" }]);
});

test("a request is late once its day has passed without an answer, and no longer once it is answered", async () => {
  const { reviewer, id, reference } = await taken();
  await askAtOnce(reviewer, { applicationId: id, points: [{ question: "position", text: "Consultant to whom?" }] });
  const at = async (now: Date) => (await requestsOf(context({ clock: () => now }), id))[0];
  const dueAt = (await at(reviewer.now))?.dueAt;
  if (!dueAt) throw new Error("a request has a day by which to answer");
  expect(await at(dueAt)).toMatchObject({ isLate: false });
  expect(await at(later(dueAt, 1))).toMatchObject({ isLate: true });
  expect(await resendApplication({ ...asApplicant(id), now: later(dueAt, DAY) }, asItIs(reference))).toMatchObject({ ok: true });
  expect(await at(later(dueAt, DAY))).toMatchObject({ isLate: false });
});
