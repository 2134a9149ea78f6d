import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { approveApplication } from "#domain/review/decision/approve-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { DAY, earlier } from "#lib/clock";
import { staff } from "#test/builders";
import { claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { clocksApart } from "./clocks-apart.ts";

test("after any step the columns agree with the stages", async () => {
  const reviewer = await staff();
  await unconfirmedApplication();
  await submittedApplication();
  const [approved, undone] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  for (const { id } of [approved, undone]) await approveApplication(reviewer, { applicationId: id });
  await undoDecision(reviewer, { applicationId: undone.id });
  expect(await clocksApart(context())).toEqual([]);
});

test("a column or a stage that was changed beside the other is named", async () => {
  const reviewer = await staff();
  const [sent, decided, lost, fine] = [
    await submittedApplication(),
    await claimedApplication(reviewer),
    await submittedApplication(),
    await submittedApplication(),
  ];
  await approveApplication(reviewer, { applicationId: decided.id });
  const before = earlier(reviewer.now, DAY);
  await transact(context(), async (ctx) => {
    await ctx.db.update(applications).set({ submittedAt: before }).where(eq(applications.id, sent.id));
    await ctx.db.update(applications).set({ decidedAt: before }).where(eq(applications.id, decided.id));
    await ctx.db.delete(stageEntries).where(eq(stageEntries.applicationId, lost.id));
  });
  expect(await clocksApart(context())).toEqual([sent.id, decided.id, lost.id].sort());
  expect(await clocksApart(context())).not.toContain(fine.id);
});
