import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { DAY, earlier } from "#lib/clock";
import { submittedApplication, takenApplication, unconfirmedApplication } from "#test/applications";
import { member, organisation, staff, visitor } from "#test/builders";
import { atName } from "#test/points";
import { type Context, context } from "../kernel/context.ts";
import { transact } from "../kernel/transact.ts";
import { approveApplication } from "./approve-application.ts";
import { askForChanges } from "./ask-for-changes.ts";
import type { QueueQuery } from "./queue.ts";
import { activeReviewers, queueCounts, queuePage } from "./queue-reads.ts";
import { applicationForReview } from "./review-reads.ts";

const all: QueueQuery = { view: "all", q: "", status: null, country: null, waiting: null, assigned: null, sort: "oldest", page: 1 };
const names = async (ctx: Context, query: Partial<QueueQuery>) =>
  (await queuePage(ctx, { ...all, ...query })).rows.map((row) => row.organisation);

async function cluster() {
  const reviewer = await staff();
  const ago = (days: number) => context({ clock: () => earlier(new Date(), days * DAY) });
  await submittedApplication({ organisation: "Añana Salt", country: "ES" }, ago(20));
  await submittedApplication({ organisation: "Baiona Bio", country: "FR" }, ago(10));
  const mine = await takenApplication(reviewer, { organisation: "Ciencia 100%", country: "PT" }, ago(5));
  const asked = await takenApplication(reviewer, { organisation: "Deba_Lab", country: "ES" }, ago(3));
  await askForChanges(reviewer, { applicationId: asked.id, ...atName("More.") });
  const approved = await takenApplication(await staff("staffAdmin"), { organisation: "Ega", country: "ES" }, ago(2));
  await approveApplication(await staff("staffAdmin"), { applicationId: approved.id });
  await unconfirmedApplication({ organisation: "Never Confirmed" });
  return { reviewer, mine };
}

test("only confirmed applications are in the queue, oldest first, and the views count them", async () => {
  const { reviewer } = await cluster();
  expect(await names(reviewer, {})).toEqual(["Añana Salt", "Baiona Bio", "Ciencia 100%", "Deba_Lab", "Ega"]);
  expect(await names(reviewer, { view: "todo" })).toEqual(["Añana Salt", "Baiona Bio", "Ciencia 100%"]);
  const counts = await queueCounts(reviewer);
  expect(counts).toEqual({ todo: 3, mine: 2, applicant: 1, decided: 1, withdrawn: 0, all: 5 });
  for (const [view, n] of Object.entries(counts)) expect((await queuePage(reviewer, { ...all, view: view as "all" })).total).toBe(n);
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
  const { reviewer } = await cluster();
  expect(await names(reviewer, query)).toEqual(expected);
});

test("a page holds fifty, and an impossible page is the last", async () => {
  const reviewer = await staff();
  for (let n = 0; n < 53; n++) await submittedApplication();
  expect(await queuePage(reviewer, all)).toMatchObject({ total: 53, page: 1, pages: 2, rows: { length: 50 } });
  expect(await queuePage(reviewer, { ...all, page: 99 })).toMatchObject({ page: 2, rows: { length: 3 } });
  expect(await queuePage(reviewer, { ...all, page: -1 })).toMatchObject({ page: 1 });
});

test("nobody but staff reads the queue or an application, and none before it is confirmed", async () => {
  const { mine, reviewer } = await cluster();
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(await queuePage(ctx, all)).toMatchObject({ total: 0, rows: [] });
    expect((await queueCounts(ctx)).all).toBe(0);
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
