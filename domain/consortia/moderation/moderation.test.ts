import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles } from "#db/schema/access";
import { rolesSought } from "#db/schema/consortia";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { actorId } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { actsFor, as, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { becomes, consortium, partner } from "#test/fixtures/consortia";
import { queryCount } from "#test/query-count";
import { hideConsortium } from "./hide-consortium.ts";
import { moderatedConsortia } from "./moderation.ts";
import { showConsortium } from "./show-consortium.ts";
import type { ConsortiumView } from "./state.ts";

const reason = "It names a hospital that did not agree.";
const list = async (ctx: Context, view: ConsortiumView = "all", page = 1) => moderatedConsortia(ctx, { view, page });
const titles = async (ctx: Context, view?: ConsortiumView) => (await list(ctx, view))?.rows.map(({ title }) => title);

/** The coordinator changes the title a while later. */
async function retitled(made: Awaited<ReturnType<typeof consortium>>, title: string) {
  const roles = await context().db.select().from(rolesSought).where(eq(rolesSought.consortiumId, made.id));
  const edited = await editConsortium(
    { ...made.coordinator, now: later(new Date(), 60_000) },
    {
      consortiumId: made.id,
      version: 0,
      title,
      aim: { en: "Another aim." },
      roles: roles.map(({ id, title, sector, seats }) => ({ id, title, sector, seats })),
      closesAt: later(new Date(), 9 * DAY),
      zone: "Europe/Madrid",
    },
  );
  if (!edited.ok) throw new Error(edited.refusal);
}

test("in the list of all, what was changed last comes first", async () => {
  const reviewer = await staff();
  const first = await consortium({ title: "First" });
  await consortium({ title: "Second" });
  await retitled(first, "First, changed");
  const rows = (await list(reviewer))?.rows ?? [];
  expect(rows.map(({ title }) => title)).toEqual(["First, changed", "Second"]);
});

test("each view holds what its count says, and a hidden one carries its reason until it is shown again", async () => {
  const reviewer = await staff();
  const bad = await consortium({ title: "Bad" });
  await consortium({ title: "Good" });
  await hideConsortium(reviewer, { consortiumId: bad.id, reason });
  expect((await list(reviewer))?.counts).toMatchObject({ toReview: 1, waiting: 0, all: 2, shown: 1, hidden: 1, uncoordinated: 0 });
  expect(await titles(reviewer, "shown")).toEqual(["Good"]);
  expect(await titles(reviewer, "hidden")).toEqual(["Bad"]);
  expect((await list(reviewer, "hidden"))?.rows).toMatchObject([{ hidden: { reason }, may: { show: true } }]);
  await showConsortium(reviewer, { consortiumId: bad.id });
  expect((await list(reviewer))?.counts).toMatchObject({ toReview: 2, waiting: 0, all: 2, shown: 2, hidden: 0, uncoordinated: 0 });
  expect((await list(reviewer))?.rows.map(({ hidden }) => hidden)).toEqual([undefined, undefined]);
});

test("staff who work for a partner are told that others decide", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  const inside = await member(organisationId, "viewer");
  const personId = inside.actor.kind === "person" ? inside.actor.personId : "";
  await transact(context(), async ({ db, now }) => {
    await db.insert(clusterRoles).values({ personId, role: "staffAdmin", grantedAt: now });
  });
  expect((await list(await as(personId)))?.rows[0]?.may).toEqual({
    ...{ keep: "own_organisation", hide: "own_organisation", show: "own_organisation" },
    ...{ publish: "own_organisation", return: "own_organisation" },
  });
  expect((await list(await staff()))?.rows[0]?.may).toEqual({
    ...{ keep: true, hide: true, show: "consortium.not_hidden" },
    ...{ publish: "consortium.already_published", return: "consortium.already_published" },
  });
});

test("those for whose coordinator nobody can act have a view, with what each reader can do about it", async () => {
  const [reviewer, admin] = [await staff(), await staff("staffAdmin")];
  const ended = await consortium({ title: "Ended" });
  const { organisationId } = await partner(ended);
  const colleague = await staff("staffAdmin");
  await actsFor(colleague, organisationId, "viewer");
  const [hiddenOne] = [await consortium({ title: "Hidden coordinator" }), await consortium({ title: "Going on" })];
  await becomes(ended.coordinatorId, "suspended");
  await becomes(hiddenOne.coordinatorId, "hidden");
  for (const [reader, may] of [
    [reviewer, "forbidden"],
    [admin, true],
    [await as(actorId(colleague.actor) ?? ""), "own_organisation"],
  ] as const)
    expect(await list(reader, "uncoordinated")).toMatchObject({
      ...{ total: 1, counts: { all: 3, uncoordinated: 1 } },
      rows: [{ title: "Ended", coordinator: expect.any(String), may: { handOver: may } }],
    });
  expect((await list(admin))?.rows.filter(({ may }) => may.handOver === undefined)).toHaveLength(2);
});

test("who was asked to coordinate stands there with who asked and when, until the partner has answered", async () => {
  const [reviewer, admin] = [await staff(), await staff("staffAdmin")];
  const made = await consortium();
  const first = await partner(made, 0, await organisation({ name: "Kaia" }));
  const second = await partner(made, 1, await organisation({ name: "Orbela" }));
  const asked = async () => (await list(reviewer, "uncoordinated"))?.rows[0]?.asked;
  expectDone(await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId: first.organisationId }));
  expect((await list(reviewer))?.rows[0]?.asked).toBeUndefined();
  await becomes(made.coordinatorId, "lapsed");
  expect(await asked()).toEqual({ organisation: "Kaia", at: made.coordinator.now, by: "coordinator", person: undefined });
  const place = { consortiumId: made.id, organisationId: second.organisationId };
  expectDone(await offerCoordination(admin, place));
  const person = admin.actor.kind === "person" ? admin.actor.name : "";
  expect(await asked()).toEqual({ organisation: "Orbela", at: admin.now, by: "office", person });
  expectDone(await answerCoordinationOffer(second.ctx, { ...place, answer: "decline" }));
  expect(await asked()).toBeUndefined();
});

test("nobody but staff reads it, not even the coordinator", async () => {
  const made = await consortium();
  for (const ctx of [visitor(), made.coordinator, await as(await person()), await member(await organisation())])
    expect(await list(ctx)).toBeUndefined();
});

test("an impossible page is the nearest, and the number of queries stays", async () => {
  const reviewer = await staff();
  expect(await list(reviewer, "all", 7)).toMatchObject({ rows: [], total: 0, page: 1, pages: 1 });
  await consortium({ title: "One" });
  const count = () => queryCount(() => list(reviewer));
  const before = await count();
  for (let n = 0; n < 4; n++) await partner(await consortium({ title: `More ${n}` }), 1);
  expect(await count()).toBe(before);
  expect(await list(reviewer, "all", 7)).toMatchObject({ total: 5, page: 1 });
});
