import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { claimAndAskForChanges } from "#domain/review/changes/claim-and-ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { undoStack } from "#domain/review/decision/undo-stack";
import { stageEntriesOf } from "#domain/review/stages/stage-entries";
import { later, SECOND } from "#lib/clock";
import { as, auditOf, staff, visitor } from "#test/builders";
import { applicationOf, submittedApplication } from "#test/fixtures/applications";
import { assignApplication } from "./assign-application.ts";
import { claimApplication } from "./claim-application.ts";
import { releaseApplication } from "./release-application.ts";
import { undoAssignment } from "./undo-assignment.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const tooLate = { refusal: "application.assignment_changed" };
const at = (ctx: Context, seconds: number): Context => ({ ...ctx, now: later(ctx.now, seconds * SECOND), decisionHold: 120 });

test("an application that one took is with nobody again, in the stage and with the dates that it had", async () => {
  const { id, reference } = await submittedApplication();
  const before = await stageEntriesOf(context(), id);
  const reviewer = at(await staff(), 5);
  await claimApplication(reviewer, { applicationId: id });
  expect(await stageEntriesOf(context(), id)).toHaveLength(2);
  expect(await undoAssignment(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: null, status: "submitted" });
  expect(await stageEntriesOf(context(), id)).toEqual(before);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.assignment_undone", facts: { from: idOf(reviewer), to: null } });
});

test("an application that an administrator gave to another is with who had it before", async () => {
  const [admin, first, second] = [at(await staff("staffAdmin"), 5), await staff(), await staff()];
  const { id, reference } = await submittedApplication();
  await claimApplication(first, { applicationId: id });
  await assignApplication(admin, { applicationId: id, personId: idOf(second), why: "Away." });
  expect(await undoAssignment(admin, { applicationId: id })).toMatchObject({ ok: true });
  expect((await applicationOf(reference)).assignedTo).toBe(idOf(first));
});

test("it is refused once its time is over, once it changed, a second time, and to anybody but its doer", async () => {
  const reviewer = at(await staff(), 0);
  const [old, given, own] = [await submittedApplication(), await submittedApplication(), await submittedApplication()];
  for (const { id } of [old, given, own]) await claimApplication(reviewer, { applicationId: id });
  expect(await undoAssignment(at(reviewer, 120), { applicationId: old.id })).toMatchObject(tooLate);
  await releaseApplication(reviewer, { applicationId: given.id });
  expect(await undoAssignment(reviewer, { applicationId: given.id })).toMatchObject(tooLate);
  expect(await undoAssignment(await staff("staffAdmin"), { applicationId: own.id })).toMatchObject(tooLate);
  expect(await undoAssignment(visitor(), { applicationId: own.id })).toMatchObject({ refusal: "forbidden" });
  expect(await undoAssignment(reviewer, { applicationId: "0".repeat(26) })).toMatchObject({ refusal: "not_found" });
  const twice = await Promise.all([0, 1].map(() => undoAssignment(reviewer, { applicationId: own.id })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the stack has decisions and assignments together, so that the last step is undone first", async () => {
  const reviewer = await staff();
  const [one, two] = [await submittedApplication(), await submittedApplication()];
  await claimApplication(at(reviewer, 1), { applicationId: one.id });
  await approveApplication(at(reviewer, 2), { applicationId: one.id });
  await claimApplication(at(reviewer, 3), { applicationId: two.id });
  const now = at(reviewer, 4);
  const steps = async () => (await undoStack(now)).map(({ what, id }) => [what, id]);
  expect(await steps()).toEqual([
    ["assignment", two.id],
    ["decision", one.id],
  ]);
  await undoAssignment(now, { applicationId: two.id });
  await undoDecision(now, { applicationId: one.id });
  expect(await steps()).toEqual([["assignment", one.id]]);
  expect(await undoStack(await as(idOf(await staff())))).toEqual([]);
});

test("a request for changes that took the application is one step, and gives the application back when it is undone", async () => {
  const { id, reference } = await submittedApplication();
  const reviewer = at(await staff(), 5);
  await claimAndAskForChanges(reviewer, { applicationId: id, points: [{ question: "website", text: "Which one?" }] });
  const steps = async () => (await undoStack(reviewer)).map(({ what }) => what);
  expect(await steps()).toEqual(["decision"]);
  expect(await undoAssignment(reviewer, { applicationId: id })).toMatchObject(tooLate);
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: null, status: "submitted" });
  expect(await steps()).toEqual([]);
});

test("an assignment of its own is undone after the request for changes that came after it", async () => {
  const { id } = await submittedApplication();
  const reviewer = await staff();
  await claimApplication(at(reviewer, 1), { applicationId: id });
  await askForChanges(at(reviewer, 2), { applicationId: id, points: [{ question: "website", text: "Which one?" }] });
  const steps = async () => (await undoStack(at(reviewer, 3))).map(({ what }) => what);
  expect(await steps()).toEqual(["decision"]);
  await undoDecision(at(reviewer, 3), { applicationId: id });
  expect(await steps()).toEqual(["assignment"]);
});
