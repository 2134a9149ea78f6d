import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { snoozes } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { DAY, later } from "#lib/clock";
import { as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queueCounts } from "./queue-counts.ts";
import { queuePage } from "./queue-reads.ts";
import { snoozeApplication } from "./snooze-application.ts";
import { wakeApplication } from "./wake-application.ts";

const todo = { ...WHOLE_QUEUE, view: "todo" } as const;
const rowsFor = (applicationId: string) =>
  context().db.select({ personId: snoozes.personId, until: snoozes.until }).from(snoozes).where(eq(snoozes.applicationId, applicationId));
const idOf = (ctx: Awaited<ReturnType<typeof staff>>) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");

test("what one puts aside leaves one's own views, not another's, until its time has come", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const { id } = await submittedApplication();
  expect(await snoozeApplication(reviewer, { applicationId: id, until: "tomorrow" })).toMatchObject({ ok: true });

  expect((await queuePage(reviewer, todo)).rows).toEqual([]);
  expect((await queuePage(reviewer, { ...todo, view: "snoozed" })).rows).toMatchObject([{ id }]);
  expect((await queueCounts(reviewer)).views).toMatchObject({ todo: 0, snoozed: 1, all: 1 });
  expect((await queuePage(other, todo)).rows).toMatchObject([{ id }]);
  const inTwoDays = await as(idOf(reviewer), { clock: () => later(new Date(), 2 * DAY) });
  expect((await queuePage(inTwoDays, todo)).rows).toMatchObject([{ id }]);
  expect((await queueCounts(inTwoDays)).views).toMatchObject({ todo: 1, snoozed: 0 });
  expect(await wakeApplication(inTwoDays, { applicationId: id })).toMatchObject({ refusal: "not_found" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.snoozed" });
});

test("putting aside again moves the time, and waking ends it", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await snoozeApplication(reviewer, { applicationId: id, until: "tomorrow" });
  const [first] = await rowsFor(id);
  await snoozeApplication(reviewer, { applicationId: id, until: "nextWeek" });
  const [moved, ...more] = await rowsFor(id);
  expect(more).toEqual([]);
  expect(moved?.until.getTime()).toBeGreaterThanOrEqual(first?.until.getTime() ?? 0);

  expect(await wakeApplication(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect((await queuePage(reviewer, todo)).rows).toMatchObject([{ id }]);
  expect(await wakeApplication(reviewer, { applicationId: id })).toMatchObject({ ok: false, refusal: "not_found" });
  expect((await auditOf(id)).map(({ action }) => action).slice(-3)).toEqual([
    "application.snoozed",
    "application.snoozed",
    "application.woken",
  ]);
});

test("a chosen day is refused where it is not ahead or too far, and nothing is written", async () => {
  const reviewer = { ...(await staff()), now: new Date("2026-12-04T10:00:00Z") };
  const { id } = await submittedApplication();
  for (const day of ["2026-12-04", "2026-12-03", "2027-03-05"])
    expect(await snoozeApplication(reviewer, { applicationId: id, until: "day", day })).toMatchObject({
      refusal: "application.snooze_day",
    });
  expect(await rowsFor(id)).toEqual([]);
  expect(await snoozeApplication(reviewer, { applicationId: id, until: "day", day: "2026-12-16" })).toMatchObject({ ok: true });
  expect(await rowsFor(id)).toMatchObject([{ until: new Date("2026-12-16T07:00:00Z") }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.snoozed", facts: { until: "2026-12-16T07:00:00.000Z" } });
});

test("both ways at once leave one row", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  const outcomes = await Promise.all([
    snoozeApplication(reviewer, { applicationId: id, until: "tomorrow" }),
    snoozeApplication(reviewer, { applicationId: id, until: "nextWeek" }),
  ]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await rowsFor(id)).toHaveLength(1);
});

test("a decided application is not put aside, nor one that is not there, nor by anybody but staff", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(await snoozeApplication(ctx, { applicationId: id, until: "tomorrow" })).toMatchObject({ refusal: "forbidden" });
    expect(await wakeApplication(ctx, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
  }
  expect(await snoozeApplication(reviewer, { applicationId: "none", until: "tomorrow" })).toMatchObject({ refusal: "not_found" });
  await refuseApplication(reviewer, { applicationId: id, reason: "No seat here." });
  expect(await snoozeApplication(reviewer, { applicationId: id, until: "tomorrow" })).toMatchObject({
    refusal: "application.already_decided",
  });
  expect(await rowsFor(id)).toEqual([]);
});

test("nobody wakes what another has put aside", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const { id } = await submittedApplication();
  await snoozeApplication(reviewer, { applicationId: id, until: "tomorrow" });
  expect(await wakeApplication(other, { applicationId: id })).toMatchObject({ refusal: "not_found" });
  expect(await rowsFor(id)).toHaveLength(1);
});
