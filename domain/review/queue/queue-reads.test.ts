import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { applicationForReview } from "#domain/review/application/review-reads";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { DAY, earlier, later, SECOND } from "#lib/clock";
import { as, member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { history } from "#test/fixtures/stage-history";
import { builtOnce } from "#test/fresh-database";
import { queryCount } from "#test/query-count";
import type { QueueQuery } from "./queue.ts";
import { queueCounts } from "./queue-counts.ts";
import { activeReviewers, firstMatches, queuePage } from "./queue-reads.ts";
import { snoozeApplication } from "./snooze-application.ts";

const names = async (ctx: Context, query: Partial<QueueQuery>) =>
  (await queuePage(ctx, { ...WHOLE_QUEUE, ...query })).rows.map((row) => row.organisation);

async function cluster() {
  const reviewer = await staff();
  const ago = (days: number) => context({ clock: () => earlier(new Date(), days * DAY) });
  await submittedApplication({ organisation: "Añana Salt", country: "ES" }, ago(20));
  await submittedApplication({ organisation: "Baiona Bio", country: "FR" }, ago(10));
  const mine = await claimedApplication(reviewer, { organisation: "Ciencia 100%", country: "PT" }, ago(5));
  const asked = await claimedApplication(reviewer, { organisation: "Deba_Lab", country: "ES" }, ago(3));
  await askForChanges(reviewer, { applicationId: asked.id, ...atName("More.") });
  const approved = await claimedApplication(await staff("staffAdmin"), { organisation: "Ega", country: "ES" }, ago(2));
  await approveApplication(await staff("staffAdmin"), { applicationId: approved.id });
  await unconfirmedApplication({ organisation: "Never Confirmed" });
  return { reviewer, mine };
}

let knownReviewer = "";

/** The same cluster, built once for the tests that only read it. */
async function standingCluster() {
  await builtOnce("queue-reads", async () => {
    const { actor } = (await cluster()).reviewer;
    knownReviewer = actor.kind === "person" ? actor.personId : "";
  });
  return { reviewer: await as(knownReviewer) };
}

test("only confirmed applications are in the queue, oldest first, and the views count them", async () => {
  const { reviewer } = await standingCluster();
  expect(await names(reviewer, {})).toEqual(["Añana Salt", "Baiona Bio", "Ciencia 100%", "Deba_Lab", "Ega"]);
  expect(await names(reviewer, { view: "todo" })).toEqual(["Añana Salt", "Baiona Bio", "Ciencia 100%"]);
  const { views } = await queueCounts(reviewer);
  expect(views).toEqual({ todo: 3, overdue: 0, mine: 2, applicant: 1, snoozed: 0, decided: 1, withdrawn: 0, all: 5 });
  for (const [view, n] of Object.entries(views)) expect((await queuePage(reviewer, { ...WHOLE_QUEUE, view: view as "all" })).total).toBe(n);
});

test.each<[Partial<QueueQuery>, string[]]>([
  [{ q: "anana" }, ["Añana Salt"]],
  [{ q: "100%" }, ["Ciencia 100%"]],
  [{ q: "%" }, ["Ciencia 100%"]],
  [{ q: "_" }, ["Deba_Lab"]],
  [{ q: "\\" }, []],
  [{ q: "' or 1=1 --" }, []],
  [{ country: "ES" }, ["Añana Salt", "Deba_Lab", "Ega"]],
  [{ status: "approved" }, ["Ega"]],
  [{ waiting: "7" }, ["Añana Salt", "Baiona Bio"]],
  [{ assigned: "mine" }, ["Ciencia 100%", "Deba_Lab"]],
  [{ assigned: "nobody" }, ["Añana Salt", "Baiona Bio"]],
  [{ assigned: "others" }, ["Ega"]],
  [{ sort: "-organisation", country: "ES" }, ["Ega", "Deba_Lab", "Añana Salt"]],
  [{ sort: "newest", country: "ES" }, ["Ega", "Deba_Lab", "Añana Salt"]],
])("%j shows %j", async (query, expected) => {
  const { reviewer } = await standingCluster();
  expect(await names(reviewer, query)).toEqual(expected);
});

test("a page holds twenty-five, and an impossible page is the last", async () => {
  const reviewer = await staff();
  for (let n = 0; n < 28; n++) await submittedApplication();
  expect(await queuePage(reviewer, WHOLE_QUEUE)).toMatchObject({ total: 28, page: 1, pages: 2, rows: { length: 25 } });
  expect(await firstMatches(reviewer, { ...WHOLE_QUEUE, page: 2 })).toHaveLength(25);
  expect(await queuePage(reviewer, { ...WHOLE_QUEUE, page: 2 })).toMatchObject({ atOnce: 25 });
  expect(await firstMatches(visitor(), WHOLE_QUEUE)).toEqual([]);
  expect(await queuePage(reviewer, { ...WHOLE_QUEUE, page: 99 })).toMatchObject({ page: 2, rows: { length: 3 } });
  expect(await queuePage(reviewer, { ...WHOLE_QUEUE, page: -1 })).toMatchObject({ page: 1 });
});

test("of all that match a step can be about those that are open", async () => {
  const reviewer = await staff();
  const decided = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: decided.id, reason: "No seat here." });
  for (let n = 0; n < 2; n++) await submittedApplication();
  for (const [query, atOnce] of [
    [{ view: "all" }, 2],
    [{ view: "all", status: "refused" }, 0],
  ] as const) {
    const narrow = { ...WHOLE_QUEUE, ...query };
    expect(await queuePage(reviewer, narrow)).toMatchObject({ atOnce });
    expect(await firstMatches(reviewer, narrow)).toHaveLength(atOnce);
  }
});

test("nobody but staff reads the queue or an application, and none before it is confirmed", async () => {
  const { mine, reviewer } = await cluster();
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(await queuePage(ctx, WHOLE_QUEUE)).toMatchObject({ total: 0, rows: [] });
    expect((await queueCounts(ctx, [WHOLE_QUEUE])).views.all).toBe(0);
    expect(await applicationForReview(ctx, mine.id)).toBeUndefined();
  }
  expect(await applicationForReview(reviewer, mine.id)).toMatchObject({ organisation: "Ciencia 100%", mine: true });
  expect(await applicationForReview(reviewer, (await unconfirmedApplication()).id)).toBeUndefined();
});

test("a disabled reviewer is nobody to tell", async () => {
  const reviewer = await staff();
  expect(await activeReviewers(reviewer)).toBe(1);
  const personId = reviewer.actor.kind === "person" ? reviewer.actor.personId : "";
  await transact(context(), async (ctx) => ctx.db.update(people).set({ status: "disabled" }).where(eq(people.id, personId)));
  expect(await activeReviewers(reviewer)).toBe(0);
});

const NOW = new Date("2026-11-25T10:00:00Z");
const day = (text: string) => new Date(`2026-11-${text}:00Z`);

async function dueOnes() {
  const at = (submittedAt: string) => context({ clock: () => day(submittedAt) });
  const make = async (organisation: string, from: string, dueAt: Date | null) => {
    const application = await submittedApplication({ organisation }, at(from));
    await history(application.id, { enteredAt: day(from), ...(dueAt && { dueAt }) });
    return application;
  };
  await make("Later, old", "03T09:00", day("26T22:59"));
  await make("Overdue, new", "12T09:00", day("24T22:59"));
  await make("Today", "10T09:00", day("25T22:59"));
  await make("Overdue, old", "11T09:00", day("20T22:59"));
  await history((await submittedApplication({ organisation: "No stage yet" }, at("09T09:00"))).id);
  const reviewer = await staff();
  return { reviewer: { ...reviewer, now: NOW }, make };
}

test("what waits is grouped by when an answer is due, the oldest first in each, with counts", async () => {
  const { reviewer } = await dueOnes();
  const found = await queuePage(reviewer, { ...WHOLE_QUEUE, view: "todo" });
  expect(found.rows.map(({ organisation, group }) => [organisation, group])).toEqual([
    ["Overdue, old", "overdue"],
    ["Overdue, new", "overdue"],
    ["Today", "today"],
    ["Later, old", "later"],
    ["No stage yet", "later"],
  ]);
  expect(found).toMatchObject({ groups: { overdue: 2, today: 1, later: 2 }, total: 5 });
  expect(found.rows.map(({ due }) => due?.workingDays)).toEqual([-3, -1, 0, 1, undefined]);
  expect(found.rows[3]?.due?.at).toEqual(day("26T22:59"));
  expect(await names(reviewer, { view: "overdue" })).toEqual(["Overdue, old", "Overdue, new"]);
  expect(await names(reviewer, { view: "todo", sort: "organisation" })).toEqual([
    "Later, old",
    "No stage yet",
    "Overdue, new",
    "Overdue, old",
    "Today",
  ]);
  const all4 = { ...WHOLE_QUEUE, view: "todo", q: "overdue" } as const;
  expect(await queueCounts(reviewer, [all4, { ...WHOLE_QUEUE, q: "no such" }])).toMatchObject({ views: { overdue: 2 }, queries: [2, 0] });
});

test("what waits for the applicant says by when, and whether that day has passed; once it is answered it says nothing of it", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { organisation: "Asked" });
  await askAtOnce(reviewer, { applicationId: id, ...atName("More.") });
  const row = async (now: Date) => (await queuePage({ ...reviewer, now }, { ...WHOLE_QUEUE, q: "Asked" })).rows[0];
  const by = (await row(reviewer.now))?.awaited?.by;
  if (!by) throw new Error("a request has a day by which to answer");
  expect(by > reviewer.now).toBe(true);
  expect(await row(by)).toMatchObject({ due: null, awaited: { by, isLate: false } });
  expect(await row(later(by, SECOND))).toMatchObject({ awaited: { by, isLate: true } });
  expect(await resendApplication(asApplicant(id), asItIs(reference))).toMatchObject({ ok: true });
  expect(await row(later(by, SECOND))).toMatchObject({ status: "submitted", awaited: null });
});

test("what an applicant did not answer in time is the first of what is assigned to me, among what is overdue", async () => {
  const reviewer = await staff();
  const asked = await claimedApplication(reviewer, { organisation: "Asked" });
  await claimedApplication(reviewer, { organisation: "Promised" });
  await askAtOnce(reviewer, { applicationId: asked.id, ...atName("More.") });
  const mine = async (now: Date) => {
    const { rows, groups } = await queuePage({ ...reviewer, now }, { ...WHOLE_QUEUE, view: "mine" });
    expect((await queuePage({ ...reviewer, now }, { ...WHOLE_QUEUE, view: "overdue" })).total, "the view and the group").toBe(
      groups.overdue,
    );
    expect((await queueCounts({ ...reviewer, now })).views.overdue).toBe(groups.overdue);
    return { names: rows.map(({ organisation, group }) => `${organisation}: ${group}`), groups };
  };
  const [row] = (await queuePage(reviewer, { ...WHOLE_QUEUE, q: "Asked" })).rows;
  const by = row?.awaited?.by ?? reviewer.now;
  expect(await mine(reviewer.now)).toMatchObject({ groups: { overdue: 0, today: 0, later: 2 } });
  expect(await mine(by)).toMatchObject({ names: ["Promised: later", "Asked: later"], groups: { overdue: 0, today: 0, later: 2 } });
  expect(await mine(later(by, SECOND))).toMatchObject({ names: ["Asked: overdue", "Promised: later"], groups: { overdue: 1, later: 1 } });
});

test("what its applicant did not answer in time waits for whoever has it, or for everybody where nobody does, unless they snooze it", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const { id } = await claimedApplication(reviewer, { organisation: "Asked" });
  await askAtOnce(reviewer, { applicationId: id, ...atName("More.") });
  const by = (await applicationForReview(reviewer, id))?.awaitedBy ?? reviewer.now;
  const todo = async (ctx: Context, now = later(by, SECOND)) => {
    const { total } = await queuePage({ ...ctx, now }, { ...WHOLE_QUEUE, view: "todo" });
    expect((await queueCounts({ ...ctx, now })).views.todo).toBe(total);
    return total;
  };
  expect([await todo(reviewer, by), await todo(reviewer), await todo(other)]).toEqual([0, 1, 0]);
  await snoozeApplication({ ...reviewer, now: later(by, SECOND) }, { applicationId: id, until: "nextWeek" });
  expect(await todo(reviewer)).toBe(0);
  await releaseApplication(reviewer, { applicationId: id });
  expect([await todo(reviewer), await todo(other)]).toEqual([0, 1]);
});

test("the oldest is the one that entered its first stage first, whenever it was sent", async () => {
  const { reviewer, make } = await dueOnes();
  const { id } = await make("Overdue, sent last", "13T09:00", day("19T22:59"));
  await history(id, { enteredAt: day("02T09:00"), dueAt: day("19T22:59") });
  const query = { ...WHOLE_QUEUE, view: "todo" } as const;
  expect(await names(reviewer, query)).toEqual([
    "Overdue, sent last",
    "Overdue, old",
    "Overdue, new",
    "Today",
    "Later, old",
    "No stage yet",
  ]);
  expect((await firstMatches(reviewer, query))[0]).toBe(id);
});

test("its age counts from its first stage, and a stage that it has left is due no longer", async () => {
  const { reviewer, make } = await dueOnes();
  const { id } = await make("Moved on", "05T09:00", null);
  await history(
    id,
    { enteredAt: day("05T09:00"), dueAt: day("10T22:59"), leftAt: day("17T09:00") },
    { enteredAt: day("17T09:00"), dueAt: day("27T22:59") },
  );
  const [row] = (await queuePage(reviewer, { ...WHOLE_QUEUE, q: "Moved" })).rows;
  expect(row).toMatchObject({ days: 20, group: "later" });
  expect(await names(reviewer, { view: "overdue" })).not.toContain("Moved on");
  expect(await names(reviewer, { waiting: "14" })).toEqual(["Later, old", "Moved on", "No stage yet", "Today", "Overdue, old"]);
});

test("a page takes as many statements for one row as for twenty-five", async () => {
  const reviewer = await staff();
  await submittedApplication();
  const few = await queryCount(() => queuePage(reviewer, WHOLE_QUEUE));
  for (let n = 0; n < 25; n++) await submittedApplication();
  expect(await queryCount(() => queuePage(reviewer, WHOLE_QUEUE))).toBe(few);
});
