import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles, people } from "#db/schema/access";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, form, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queryCount } from "#test/query-count";
import { QUEUE_PAGE } from "./queue.ts";
import { queueCounts } from "./queue-counts.ts";
import { activeReviewers, queueCountries, queueNeighbours, queuePage, queuePageWithEdges } from "./queue-reads.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const disabled = (ctx: Context) =>
  transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.id, idOf(ctx)));
  });

test("whoever can be given an application: active staff, each once, by name", async () => {
  const [zubia, both, gone] = [
    await staff("reviewer", { lastName: "Zubia" }),
    await staff("reviewer", { lastName: "Agirre" }),
    await staff(),
  ];
  await transact(context(), async ({ db, now }) => {
    await db.insert(clusterRoles).values({ personId: idOf(both), role: "staffAdmin", grantedAt: now });
  });
  await disabled(gone);
  await member(await organisation());
  expect((await staffAtWork(zubia)).map(({ name }) => name)).toEqual(["Ane Agirre", "Ane Zubia"]);
});

test("a staffAdmin alone is no reviewer to be told", async () => {
  const admin = await staff("staffAdmin");
  expect(await activeReviewers(admin)).toBe(0);
  await staff();
  expect(await activeReviewers(admin)).toBe(1);
});

test("the countries to filter by: those in the queue, each once, and for staff only", async () => {
  const reviewer = await staff();
  for (const country of ["FR", "ES", "ES"]) await submittedApplication({ country });
  await unconfirmedApplication({ country: "DE" });
  expect(await queueCountries(reviewer)).toEqual(["ES", "FR"]);
  expect(await queueCountries(visitor())).toEqual([]);
  expect(await queueCountries(await member(await organisation()))).toEqual([]);
});

test("a page has the rows just before and after it, in the order of the queue", async () => {
  const reviewer = await staff();
  const ids: string[] = [];
  for (let n = 0; n < QUEUE_PAGE + 2; n++) ids.push((await submittedApplication()).id);
  const newest = { ...WHOLE_QUEUE, sort: "newest" } as const;
  const order = [...(await queuePage(reviewer, newest)).rows, ...(await queuePage(reviewer, { ...newest, page: 2 })).rows].map(
    ({ id }) => id,
  );
  expect([...order].sort()).toEqual([...ids].sort());
  const first = await queuePageWithEdges(reviewer, newest);
  expect(first.rows.map(({ id }) => id)).toEqual(order.slice(0, QUEUE_PAGE));
  expect([first.before?.id, first.after?.id]).toEqual([undefined, order[QUEUE_PAGE]]);
  const second = await queuePageWithEdges(reviewer, { ...newest, page: 2 });
  expect(second.rows.map(({ id }) => id)).toEqual(order.slice(QUEUE_PAGE));
  expect([second.before?.id, second.after?.id]).toEqual([order[QUEUE_PAGE - 1], undefined]);
  expect((await queuePageWithEdges(visitor(), newest)).rows).toEqual([]);
});

test("a withdrawn one leaves the work to do and stays in its own view", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  expect((await queueCounts(reviewer)).views).toMatchObject({ todo: 1, mine: 1, withdrawn: 0 });
  await withdrawApplication(asApplicant(id), { reference });
  expect((await queueCounts(reviewer)).views).toMatchObject({ todo: 0, mine: 0, withdrawn: 1, all: 1 });
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, view: "withdrawn" })).rows).toMatchObject([{ id, status: "withdrawn" }]);
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, view: "todo" })).rows).toEqual([]);
});

test("the number of queries of a page, its counts and its lists stays, whatever waits", async () => {
  const reviewer = await staff();
  const run = () =>
    queryCount(() =>
      Promise.all([queuePage(reviewer, WHOLE_QUEUE), queueCounts(reviewer), queueCountries(reviewer), staffAtWork(reviewer)]),
    );
  await claimedApplication(reviewer);
  const before = await run();
  for (let n = 0; n < 6; n++) await claimedApplication(await staff());
  expect(await run()).toBe(before);
});

test("signs of the search are letters like any other, and nothing breaks it", async () => {
  const reviewer = await staff();
  await submittedApplication({ organisation: "Ciencia 100%" });
  await submittedApplication({ organisation: "Deba_Lab" });
  const found = async (q: string) => (await queuePage(reviewer, { ...WHOLE_QUEUE, q })).rows.map(({ organisation }) => organisation);
  expect(await found("100%")).toEqual(["Ciencia 100%"]);
  for (const q of ["%%", "\\", "'; drop table applications; --", "x".repeat(3000)]) expect(await found(q)).toEqual([]);
  expect((await queueCounts(reviewer)).views.all).toBe(2);
});

test("those sent in the same instant have an order, and neighbours lead through all of them", async () => {
  const reviewer = await staff();
  const now = new Date();
  const instant = context({ clock: () => now });
  const made = [];
  for (let n = 0; n < 4; n++) made.push(await submittedApplication(form({ organisation: `Same ${n}` }), instant));
  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  const walked = [rows[0]?.id];
  for (let id = rows[0]?.id; id; ) {
    const { next } = await queueNeighbours(reviewer, { id, submittedAt: now });
    if (next) walked.push(next.id);
    id = next?.id;
  }
  expect(walked).toEqual(rows.map(({ id }) => id));
  expect(new Set(walked).size).toBe(made.length);
  expect(await queueNeighbours(visitor(), { id: made[0]?.id ?? "", submittedAt: now })).toEqual({});
});
