import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { DAY, later } from "#lib/clock";
import { staff } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { stagesOf } from "#test/fixtures/stages";
import { enterStage, leaveStage, resumeStage, unenterStage } from "./enter-stage.ts";
import { openEntry, stageEntriesOf } from "./stage-entries.ts";

const at = (ctx: Context, iso: string): Context => ({ ...ctx, now: new Date(iso) });
const dueOf = async (id: string) => (await openEntry(context(), id))?.dueAt?.toISOString();

test("sending starts the first clock, taking it ends it, deciding ends the last", async () => {
  const { id } = await submittedApplication();
  expect(await stagesOf(id)).toEqual(["received…"]);
  const reviewer = await staff();
  const other = await claimedApplication(reviewer);
  expect(await stagesOf(other.id)).toEqual(["received", "screening…"]);
  await approveApplication(reviewer, { applicationId: other.id });
  expect(await stagesOf(other.id)).toEqual(["received", "screening", "decided…"]);
});

test("each stage begins at the instant at which the one before ends", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "No." });
  const entries = await stageEntriesOf(context(), id);
  expect(entries.map(({ n }) => n)).toEqual([1, 2, 3]);
  for (const [n, { leftAt }] of entries.slice(0, -1).entries()) expect(leftAt).toEqual(entries[n + 1]?.enteredAt);
});

test("the clock is stopped while it is the applicant's turn: the days that were left are left afterwards", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await transact(at(reviewer, "2026-11-25T09:00:00Z"), (ctx) => enterStage(ctx, id, "screening"));
  expect(await dueOf(id)).toBe("2026-12-02T22:59:59.000Z");
  await transact(at(reviewer, "2026-11-27T09:00:00Z"), (ctx) => enterStage(ctx, id, "applicant"));
  expect(await dueOf(id)).toBeUndefined();
  await transact(at(reviewer, "2026-12-10T09:00:00Z"), (ctx) => resumeStage(ctx, id));
  expect(await stagesOf(id)).toEqual(["received", "screening", "applicant", "screening…"]);
  expect(await dueOf(id)).toBe("2026-12-15T22:59:59.000Z");
});

test("what was overdue when it went to the applicant is due the working day after it came back", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await transact(at(reviewer, "2026-11-02T09:00:00Z"), (ctx) => enterStage(ctx, id, "screening"));
  await transact(at(reviewer, "2026-11-25T09:00:00Z"), (ctx) => enterStage(ctx, id, "applicant"));
  await transact(at(reviewer, "2026-11-27T09:00:00Z"), (ctx) => resumeStage(ctx, id));
  expect(await dueOf(id)).toBe("2026-11-30T22:59:59.000Z");
});

test("an undone decision leaves no stage behind, and the one before is due as it was", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const before = await stageEntriesOf(context(), id);
  for (const decide of [
    () => approveApplication(reviewer, { applicationId: id }),
    () => refuseApplication(reviewer, { applicationId: id, reason: "No." }),
    () => askForChanges(reviewer, { applicationId: id, ...atName("More.") }),
  ]) {
    expect(await decide()).toMatchObject({ ok: true });
    expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
    expect(await stageEntriesOf(context(), id)).toEqual(before);
  }
});

test("a withdrawn application is in no stage", async () => {
  const { id, reference } = await submittedApplication();
  await withdrawApplication(asApplicant(id), { reference });
  expect(await stagesOf(id)).toEqual(["received"]);
});

test("the first stage cannot be undone, and one without a stage cannot go on where it was", async () => {
  const { id } = await submittedApplication();
  await expect(transact(context(), (ctx) => unenterStage(ctx, id))).rejects.toThrow(/no stage before/);
  await expect(transact(context(), (ctx) => resumeStage(ctx, "x".repeat(26)))).rejects.toThrow(/entered no stage/);
  await transact(context({ clock: () => later(new Date(), DAY) }), (ctx) => leaveStage(ctx, id));
  expect(await openEntry(context(), id)).toBeUndefined();
});
