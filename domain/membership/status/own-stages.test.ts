import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { stageEntries } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { DAY, earlier } from "#lib/clock";
import { staff } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { ownStages } from "./own-stages.ts";
import { applicationStatus } from "./status-reads.ts";

/** Moves everything that happened to an application's stages into the past. */
const longAgo = (applicationId: string, days: number) =>
  transact(context(), async ({ db, now }) => {
    await db
      .update(stageEntries)
      .set({ enteredAt: earlier(now, days * DAY) })
      .where(eq(stageEntries.applicationId, applicationId));
  });
const statesOf = (view: Awaited<ReturnType<typeof ownStages>>) => view.stages.map(({ key, state }) => `${key} ${state}`);

test("before it is sent there is no stage, and all lie ahead", async () => {
  const { id } = await unconfirmedApplication();
  const view = await ownStages(context(), id, 0);
  expect(view).toMatchObject({ now: undefined, owner: undefined });
  expect(statesOf(view)).toEqual(["received ahead", "screening ahead", "committee ahead"]);
});

test("sent, it is in the first stage, with whole days so far", async () => {
  const { id } = await submittedApplication();
  await longAgo(id, 3);
  const view = await ownStages(context(), id, 0);
  expect(view).toMatchObject({ now: "received", owner: "staffAdmin" });
  expect(view.stages[0]).toMatchObject({ key: "received", state: "now", days: 3, typical: undefined });
  expect(statesOf(view)).toEqual(["received now", "screening ahead", "committee ahead"]);
});

test("passed on to the committee, the committee acts next", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await advanceApplication(reviewer, { applicationId: id, from: "screening", to: "committee" });
  const view = await ownStages(context(), id, 0);
  expect(view).toMatchObject({ now: "committee", owner: "committee" });
  expect(statesOf(view)).toEqual(["received passed", "screening passed", "committee now"]);
});

test("while the applicant corrects it, that is where it is; before the mail has left it is still in the stage before", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, ...atName() });
  expect(statesOf(await ownStages(context(), id, 0)).at(-1)).toBe("applicant now");
  expect(await ownStages(context(), id, 1)).toMatchObject({ now: "screening" });
});

test("a decision whose mail is held back does not show in the stages of the status page", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  const view = await applicationStatus(asApplicant(id));
  expect(view).toMatchObject({ status: "submitted", stages: { now: "screening" } });
});

test("once it is refused or withdrawn, the stages that it never entered no longer lie ahead", async () => {
  const reviewer = await staff();
  const refused = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: refused.id, reason: "No." });
  expect(statesOf(await ownStages(context(), refused.id, 0))).toEqual(["received passed", "screening passed", "committee skipped"]);
  expect(statesOf(await ownStages(context(), refused.id, 1))).toEqual(["received passed", "screening now", "committee ahead"]);
  const { id, reference } = await submittedApplication();
  await withdrawApplication(asApplicant(id), { reference });
  expect(statesOf(await ownStages(context(), id, 0))).toEqual(["received passed", "screening skipped", "committee skipped"]);
});

test("the typical time is the median of those who passed the stage, once five have", async () => {
  const reviewer = await staff();
  for (const days of [1, 2, 6, 9, 30]) {
    const { id } = await submittedApplication();
    await longAgo(id, days);
    await advanceApplication(await staff("staffAdmin"), { applicationId: id, from: "received", to: "screening" });
  }
  const { id } = await claimedApplication(reviewer);
  const view = await ownStages(context(), id, 0);
  expect(view.stages.find(({ key }) => key === "committee")?.typical).toBeUndefined();
  expect(view.stages.find(({ key }) => key === "received")?.typical).toBeGreaterThan(1);
});
