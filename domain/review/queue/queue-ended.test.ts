import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { DAY, HOUR, later } from "#lib/clock";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import type { QueueQuery } from "./queue.ts";
import { queuePage } from "./queue-reads.ts";

const afterDays = (from: Date, days: number) => later(from, days * DAY + HOUR);
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
