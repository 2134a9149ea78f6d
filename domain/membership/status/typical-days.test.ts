import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { stageEntries } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { approveApplication } from "#domain/review/decision/approve-application";
import { DAY, earlier } from "#lib/clock";
import { staff } from "#test/builders";
import { claimedApplication } from "#test/fixtures/applications";
import { medianDays, typicalDays, typicalStageDays } from "./typical-days.ts";

test.each([
  [[], undefined],
  [[1, 1, 1, 1], undefined],
  [[9, 1, 5, 3, 7], 5],
  [[1, 2, 3, 4, 100, 100], 4],
  [[0, 0, 0, 0, 0], 1],
])("the typical one of %j days is %s", (days, expected) => {
  expect(medianDays(days.map((n) => n * DAY))).toBe(expected);
});

test("days are counted from the queue to the decision, of decided applications only", async () => {
  const reviewer = await staff();
  for (let n = 0; n < 6; n++) {
    const { id } = await claimedApplication(reviewer);
    if (n < 5) await approveApplication(reviewer, { applicationId: id });
  }
  await transact(context(), async (ctx) =>
    ctx.db
      .update(stageEntries)
      .set({ enteredAt: earlier(reviewer.now, 9 * DAY) })
      .where(eq(stageEntries.n, 1)),
  );
  expect(await typicalDays(context())).toEqual({ decisions: 5, days: 9 });
  expect(await typicalStageDays(context(), "received")).toBe(9);
  expect(await typicalStageDays(context(), "screening")).toBe(1);
  expect(await typicalStageDays(context(), "committee")).toBeUndefined();
});
