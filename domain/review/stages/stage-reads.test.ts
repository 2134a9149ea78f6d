import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { DAY } from "#lib/clock";
import { staff } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { ageOf, timeIn } from "./stage-clock.ts";
import type { StageEntry } from "./stage-entries.ts";
import { stageView } from "./stage-reads.ts";

const keys = (stages: { key: string }[]) => stages.map(({ key }) => key);
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const entry = (n: number, stage: string, entered: number, left?: number): StageEntry => ({
  ...{ id: String(n), n, stage, enteredAt: at(entered), dueAt: null, leftAt: left === undefined ? null : at(left) },
});

test("where an application is, until when, and where it can go", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const view = await stageView(context(), id);
  expect([view.now, keys(view.later), keys(view.earlier)]).toEqual(["screening", ["committee"], ["received"]]);
  expect(keys(view.stages)).toEqual(["received", "screening", "committee"]);
  expect(view.dueAt && view.dueAt > reviewer.now).toBe(true);
  expect(view.stages.map(({ spent }) => spent === undefined)).toEqual([false, false, true]);
});

test("while the applicant corrects it, once it is decided and when it was withdrawn, it goes nowhere and is due never", async () => {
  const reviewer = await staff();
  const [asked, approved, withdrawn] = [
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
    await submittedApplication(),
  ];
  await askForChanges(reviewer, { applicationId: asked.id, ...atName() });
  await approveApplication(reviewer, { applicationId: approved.id });
  await withdrawApplication(asApplicant(withdrawn.id), withdrawn);
  const views = await Promise.all([asked, approved, withdrawn].map(({ id }) => stageView(context(), id)));
  expect(views.map(({ now }) => now)).toEqual(["applicant", "decided", undefined]);
  for (const view of views) expect([view.dueAt, view.later, view.earlier]).toEqual([null, [], []]);
  expect(views[0]?.withApplicant).toBeGreaterThanOrEqual(0);
});

test("the age ends with the decision or the withdrawal, else it goes on", () => {
  const open = [entry(1, "received", 1, 3), entry(2, "screening", 3)];
  expect(ageOf(open, at(10))).toBe(9 * DAY);
  expect(ageOf([...open.slice(0, 1), entry(2, "screening", 3, 5), entry(3, "decided", 5)], at(10))).toBe(4 * DAY);
  expect(ageOf([entry(1, "received", 1, 3)], at(10))).toBe(2 * DAY);
  expect(ageOf([], at(10))).toBe(0);
});

test("what it was in twice counts twice, and the applicant's time is told apart", () => {
  const entries = [entry(1, "screening", 1, 3), entry(2, "applicant", 3, 8), entry(3, "screening", 8)];
  expect(Object.fromEntries(timeIn(entries, at(9)))).toEqual({ screening: 3 * DAY, applicant: 5 * DAY });
});
