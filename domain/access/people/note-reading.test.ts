import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { readings } from "#db/schema/access";
import { type Context, context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { applyRetention } from "#domain/retention/apply-retention";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, HOUR, later, MINUTE } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, submittedApplication } from "#test/fixtures/applications";
import { queryCount } from "#test/query-count";
import { noteReading } from "./note-reading.ts";
import { readingsOf } from "./reading-reads.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const NOON = new Date("2026-11-26T12:00:00Z");
const at = (ctx: Context, minutes: number): Context => ({ ...ctx, now: later(NOON, minutes * MINUTE) });
const noted = () => context().db.select().from(readings).orderBy(asc(readings.at));
const portal = (now: Date) => context({ actor: { kind: "system", name: "test" }, clock: () => now });

test("who opened what is noted once an hour for the same thing, however often it is opened", async () => {
  const reviewer = await staff();
  const [one, other] = [await submittedApplication(), await submittedApplication()];
  const opened = { what: "application", subjectId: one.id } as const;
  for (const minutes of [1, 2, 59, 61]) expect(await noteReading(at(reviewer, minutes), opened)).toEqual({ ok: true });
  await noteReading(at(reviewer, 62), { what: "application", subjectId: other.id });
  await noteReading(at(reviewer, 63), { what: "queue" });
  const by = { personId: idOf(reviewer) };
  expect(await noted()).toMatchObject([
    { ...by, ...opened, at: later(NOON, MINUTE) },
    { ...by, ...opened, at: later(NOON, 61 * MINUTE) },
    { ...by, what: "application", subjectId: other.id },
    { ...by, what: "queue", subjectId: "" },
  ]);
});

test("opening it again in the same hour takes one query and writes nothing", async () => {
  const reviewer = await staff();
  await noteReading(at(reviewer, 1), { what: "people" });
  expect(await queryCount(() => noteReading(at(reviewer, 2), { what: "people" }))).toBe(1);
});

test("opened twice at once it is noted once", async () => {
  const reviewer = await staff();
  await Promise.all([1, 2, 3].map((minutes) => noteReading(at(reviewer, minutes), { what: "queue" })));
  expect(await noted()).toHaveLength(1);
});

test("nobody but staff and the committee reads such things, so nobody else is noted", async () => {
  const { id } = await submittedApplication();
  for (const ctx of [visitor(), asApplicant(id), await member(await organisation())])
    expect(await noteReading(ctx, { what: "application", subjectId: id })).toMatchObject({ refusal: "forbidden" });
  expect(await noted()).toEqual([]);
  expect(await noteReading(await staff("committee"), { what: "application", subjectId: id })).toEqual({ ok: true });
});

test("administrators read it, the newest first, all of it or of one application; nobody else does", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" })];
  const { id, reference } = await submittedApplication();
  const { organisationName } = await applicationOf(reference);
  await noteReading(at(reviewer, 1), { what: "application", subjectId: id });
  await noteReading(at(reviewer, 2), { what: "person", subjectId: idOf(admin) });
  const all = await readingsOf(admin, { page: 1 });
  expect(all?.rows.map(({ what, by }) => [what, by])).toEqual([
    ["person", "Amaia Esnal"],
    ["application", "Amaia Esnal"],
  ]);
  expect((await readingsOf(admin, { subjectId: id, page: 1 }))?.rows).toMatchObject([{ what: "application", subject: organisationName }]);
  for (const ctx of [reviewer, await staff("committee"), visitor(), await member(await organisation())])
    expect(await readingsOf(ctx, { page: 1 })).toBeUndefined();
});

test("a contact person whom staff saw is named by the organisation and its page, for as long as that is there", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const id = await organisation({ name: "Lentisak" });
  await noteReading(at(reviewer, 1), { what: "contact", subjectId: id });
  await noteReading(at(reviewer, 2), { what: "contact", subjectId: "0".repeat(26) });
  expect((await readingsOf(admin, { page: 1 }))?.rows).toMatchObject([
    { what: "contact", subject: "", slug: null },
    { what: "contact", subject: "Lentisak", slug: expect.stringMatching(/^lentisak-/) },
  ]);
});

test("it is deleted with the application that was opened, and after its time", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await noteReading(at(reviewer, 0), { what: "application", subjectId: id });
  await noteReading(at(reviewer, 0), { what: "queue" });
  await transactAsPortal(portal(NOON), (turn) => eraseApplication(turn, id));
  expect(await noted()).toMatchObject([{ what: "queue" }]);
  await applyRetention(portal(later(NOON, lastingUntil("reading") - DAY)));
  expect(await noted()).toHaveLength(1);
  await applyRetention(portal(later(NOON, lastingUntil("reading") + HOUR)));
  expect(await noted()).toEqual([]);
});
