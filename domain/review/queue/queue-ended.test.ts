import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { decisionsOf, readDecisions } from "#domain/insight/figures/decisions";
import { partsOf, periodAsked } from "#domain/insight/period";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, HOUR, later } from "#lib/clock";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import type { QueueQuery } from "./queue.ts";
import { workingDaysTo } from "./queue-days.ts";
import { queuePage } from "./queue-reads.ts";

const afterDays = (from: Date, days: number) => later(from, days * DAY + HOUR);
const promise = (ids: string[], answerBy: Date) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(applications).set({ answerBy }).where(inArray(applications.id, ids));
  });
const names = async (now: Date, query: Partial<QueueQuery>) =>
  (await queuePage({ ...(await staff()), now }, { ...WHOLE_QUEUE, ...query })).rows.map(({ organisation }) => organisation);

test("the days of what was withdrawn end on the day of the withdrawal, as those of a decision do, and so does what they narrow", async () => {
  const reviewer = await staff();
  const [withdrawn, decided] = [await submittedApplication({ organisation: "Gone" }), await claimedApplication(reviewer)];
  await submittedApplication({ organisation: "Waits" });
  const [third, fifth, year] = [afterDays(reviewer.now, 3), afterDays(reviewer.now, 5), afterDays(reviewer.now, 365)];
  expectDone(await withdrawApplication({ ...asApplicant(withdrawn.id), now: third }, { reference: withdrawn.reference }));
  expectDone(await approveApplication({ ...reviewer, now: fifth }, { applicationId: decided.id }));
  const { rows } = await queuePage({ ...reviewer, now: year }, WHOLE_QUEUE);
  const row = (organisation: string) => rows.find((one) => one.organisation === organisation);
  expect(row("Gone")).toMatchObject({ days: 3, ended: third, due: null });
  expect(row(decided.organisationName)).toMatchObject({ days: 5, ended: fifth });
  expect(row("Waits")).toMatchObject({ days: 365, ended: null });
  expect(await names(year, { waiting: "30" })).toEqual(["Waits"]);
  expect(await names(afterDays(reviewer.now, 6), { waiting: "7" })).toEqual([]);
});

test("an application that was decided late keeps the day that was promised and how late the decision was, until it is undone", async () => {
  const reviewer = await staff();
  const [inTime, late] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  const by = dueAfter(reviewer.now, 10, calendarOf(STANDARD_RULES.calendar));
  await promise([inTime.id, late.id], by);
  const [same, after] = [later(by, 999), later(by, 1000)];
  expectDone(await approveApplication({ ...reviewer, now: same }, { applicationId: inTime.id }));
  expectDone(await approveApplication({ ...reviewer, now: after }, { applicationId: late.id }));
  const row = async (id: string) => (await queuePage({ ...reviewer, now: after }, WHOLE_QUEUE)).rows.find((one) => one.id === id);
  expect(await row(inTime.id)).toMatchObject({ due: null, promise: { by, isLate: false } });
  expect(await row(late.id)).toMatchObject({
    due: null,
    promise: { by, isLate: true, workingDays: -workingDaysTo(after, by, STANDARD_RULES.calendar) },
  });
  const period = periodAsked({ period: "last12", from: "", to: "" }, after, reviewer.now);
  if (!period) throw new Error("The last twelve months are no period");
  const parts = partsOf(period);
  const counted = async () => decisionsOf(await readDecisions({ ...reviewer, now: after }, period, parts), parts.length).all;
  expect(await counted()).toMatchObject({ promised: 2, late: 1 });
  expectDone(await undoDecision({ ...reviewer, now: after }, { applicationId: late.id }));
  expect(await row(late.id)).toMatchObject({ due: { at: by }, promise: null });
  expect(await counted()).toMatchObject({ promised: 1, late: 0 });
});

test("what has ended is listed by when it did, however long ago it came", async () => {
  const reviewer = await staff();
  const [first, last] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  const at = (days: number) => ({ ...reviewer, now: afterDays(reviewer.now, days) });
  expectDone(await approveApplication(at(9), { applicationId: first.id }));
  expectDone(await approveApplication(at(2), { applicationId: last.id }));
  const now = at(10).now;
  expect(await names(now, { view: "decided", sort: "newest" })).toEqual([first.organisationName, last.organisationName]);
  expect(await names(now, { view: "decided", sort: "oldest" })).toEqual([last.organisationName, first.organisationName]);
});

test("of what has ended, or is with the applicant again, nothing is new to read, and the filter finds as much as the rows show", async () => {
  const reviewer = await staff();
  const [answered, decided, again] = [
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
  ];
  for (const { id, reference } of [answered, decided, again]) {
    expectDone(await askAtOnce(reviewer, { applicationId: id, ...atName() }));
    expectDone(await resendApplication(asApplicant(id), asItIs(reference)));
  }
  const set = (id: string, status: "approved" | "changesAsked") =>
    transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
      await db.update(applications).set({ status }).where(eq(applications.id, id));
    });
  await set(decided.id, "approved");
  await set(again.id, "changesAsked");
  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  const news = rows.filter(({ checks }) => checks.some(({ code }) => code === "answers")).map(({ id }) => id);
  expect(news).toEqual([answered.id]);
  expect(await names(reviewer.now, { check: "answers" })).toEqual([answered.organisationName]);
});
