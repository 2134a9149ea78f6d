import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { approveApplication } from "#domain/review/decision/approve-application";
import { activeReviewers } from "#domain/review/queue/queue-reads";
import { as, auditOf, member, organisation, person, staff, visitor } from "#test/builders";
import { applicationOf, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { absencesOf } from "./absence-reads.ts";
import { announceAbsence } from "./announce-absence.ts";
import { endAbsence } from "./end-absence.ts";
import { staffAtWork } from "./staff-at-work.ts";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const at = (ctx: Context, iso: string): Context => ({ ...ctx, now: new Date(iso) });
const days = (from: string, to: string, delegate?: Context) => ({ from, to, ...(delegate && { delegateId: idOf(delegate) }) });
const NOW = "2026-11-25T10:00:00Z";
const awayAt = async (ctx: Context, who: Context, iso: string) =>
  (await staffAtWork(at(ctx, iso))).find(({ personId }) => personId === idOf(who))?.away !== null;

test("whoever is away is so from the first moment of the first day to the last of the last, where the office is", async () => {
  const [reviewer, delegate] = [await staff(), await staff()];
  expect(await announceAbsence(at(reviewer, NOW), days("2026-12-01", "2026-12-04", delegate))).toMatchObject({ ok: true });
  expect(await awayAt(reviewer, reviewer, "2026-11-30T22:59:59Z")).toBe(false);
  expect(await awayAt(reviewer, reviewer, "2026-11-30T23:00:00Z")).toBe(true);
  expect(await awayAt(reviewer, reviewer, "2026-12-04T22:59:59Z")).toBe(true);
  expect(await awayAt(reviewer, reviewer, "2026-12-04T23:00:01Z")).toBe(false);
  expect((await auditOf(idOf(reviewer))).at(-1)).toMatchObject({ action: "person.away", facts: { from: "2026-12-01", to: "2026-12-04" } });
});

test("refused: days that are over, twice the same days, oneself or a stranger as a delegate, and who is not of the staff", async () => {
  const reviewer = at(await staff(), NOW);
  expect(await announceAbsence(reviewer, days("2026-11-01", "2026-11-24"))).toMatchObject({ refusal: "absence.past" });
  expect(await announceAbsence(reviewer, days("2026-11-24", "2026-11-26"))).toMatchObject({ ok: true });
  expect(await announceAbsence(reviewer, days("2026-11-26", "2026-11-30"))).toMatchObject({ refusal: "absence.overlaps" });
  const outsider = await as(await person());
  for (const delegate of [reviewer, outsider])
    expect(await announceAbsence(reviewer, days("2026-12-01", "2026-12-02", delegate))).toMatchObject({ refusal: "absence.delegate" });
  for (const ctx of [visitor(), outsider, await member(await organisation())])
    expect(await announceAbsence(ctx, days("2099-12-01", "2099-12-02"))).toMatchObject({ refusal: "forbidden" });
});

test("the same days at once are announced once", async () => {
  const reviewer = at(await staff(), NOW);
  const outcomes = await Promise.all([1, 2].map(() => announceAbsence(reviewer, days("2026-12-01", "2026-12-02"))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("back early: one's own say or an administrator's; what has not begun is gone, what has begun ends now", async () => {
  const [reviewer, other, admin] = [at(await staff(), NOW), at(await staff(), NOW), at(await staff("staffAdmin"), NOW)];
  await announceAbsence(reviewer, days("2026-11-24", "2026-11-30"));
  await announceAbsence(reviewer, days("2026-12-24", "2026-12-30", other));
  const [begun, ahead] = await absencesOf(reviewer);
  if (!begun || !ahead) throw new Error("two absences");
  expect([begun.delegate, begun.mayEnd, (await absencesOf(other))[0]?.mayEnd]).toEqual([null, true, false]);
  expect(await endAbsence(other, { absenceId: begun.id })).toMatchObject({ refusal: "not_found" });
  expect(await endAbsence(visitor(), { absenceId: begun.id })).toMatchObject({ refusal: "forbidden" });
  expect(await endAbsence(reviewer, { absenceId: begun.id })).toMatchObject({ ok: true });
  expect(await endAbsence(reviewer, { absenceId: begun.id })).toMatchObject({ refusal: "absence.past" });
  expect(await endAbsence(admin, { absenceId: ahead.id })).toMatchObject({ ok: true });
  expect(await absencesOf(reviewer)).toEqual([]);
  expect((await auditOf(idOf(reviewer))).map(({ action }) => action)).toEqual(["person.away", "person.away", "person.back", "person.back"]);
});

test("while the holder is away their delegate decides in their place, and no longer afterwards", async () => {
  const [reviewer, delegate] = [await staff(), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  expect(await approveApplication(delegate, { applicationId: id })).toMatchObject({ refusal: "application.not_yours" });
  const today = reviewer.now.toISOString().slice(0, 10);
  await announceAbsence(reviewer, days(today, "2099-01-01", delegate));
  expect(await approveApplication(delegate, { applicationId: id })).toMatchObject({ ok: true });
  expect((await applicationOf(reference)).assignedTo).toBe(idOf(reviewer));
});

test("nobody is told of an application when all reviewers are away without a delegate who is here", async () => {
  const [reviewer, admin] = [await staff(), await staff("staffAdmin")];
  expect(await activeReviewers(admin)).toBe(1);
  const today = reviewer.now.toISOString().slice(0, 10);
  await announceAbsence(reviewer, days(today, "2099-01-01"));
  expect(await activeReviewers(admin)).toBe(0);
  const [{ id = "" } = {}] = await absencesOf(reviewer);
  await endAbsence(reviewer, { absenceId: id });
  await announceAbsence({ ...reviewer, now: new Date(reviewer.now.getTime() + 5000) }, days(today, "2099-01-01", admin));
  expect(await activeReviewers({ ...admin, now: new Date(admin.now.getTime() + 6000) })).toBe(1);
  await submittedApplication();
});
