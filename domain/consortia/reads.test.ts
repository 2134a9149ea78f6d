import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import type { OrganisationStatus } from "#domain/organisations/state";
import { DAY } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { asker, becomes, consortium, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { queryCount, statementsOf } from "#test/query-count";
import { record } from "../kernel/audit/record.ts";
import { type Context, context } from "../kernel/context.ts";
import { PAGE_SIZE } from "../kernel/pagination.ts";
import { transact } from "../kernel/transact.ts";
import { consortiaAfter } from "./consortia-after.ts";
import { consortiaByOrganisation } from "./consortia-by-organisation.ts";
import { closeConsortium } from "./forming/close-consortium.ts";
import { consortiumHistory, latestInConsortium } from "./history/named-history.ts";
import { consortiumBySlug } from "./page-view.ts";
import { consortiaOf, listConsortia, openConsortia, ownConsortia } from "./reads.ts";
import { workspaceOf } from "./workspace.ts";

const inDays = (n: number) => new Date(Date.now() + n * DAY);
const all = { sort: "closing", page: 1 } as const;
const titles = async (query: Partial<Parameters<typeof listConsortia>[1]>) =>
  (await listConsortia(visitor(), { ...all, ...query })).rows.map((row) => row.title);

async function three() {
  const late = await consortium({ title: "Late", closesAt: inDays(30) });
  const soon = await consortium({ title: "Soon", closesAt: inDays(3), roles: [{ title: "Assays", sector: "ivd", seats: 1 }] });
  const formed = await consortium({ title: "Formed", closesAt: inDays(1) });
  await closeConsortium(formed.coordinator, { consortiumId: formed.id });
  return { late, soon, formed };
}

test("the list: what closes soonest first, then the rest; filters by state, sector sought and words", async () => {
  const { soon } = await three();
  expect(await titles({})).toEqual(["Soon", "Late", "Formed"]);
  expect(await titles({ sort: "newest" })).toEqual(["Formed", "Soon", "Late"]);
  expect(await titles({ state: "open" })).toEqual(["Soon", "Late"]);
  expect(await titles({ state: "formed" })).toEqual(["Formed"]);
  expect(await titles({ sector: "ivd" })).toEqual(["Soon"]);
  expect(await titles({ q: "assay" })).toEqual(["Soon"]);
  expect(await titles({ q: "nobody" })).toEqual([]);
  await partner(soon);
  expect(await titles({ sector: "ivd" })).toEqual([]);
});

test("after its closing instant one is not open any more", async () => {
  await consortium({ closesAt: inDays(3) });
  const later = { ...visitor(), now: inDays(3) };
  expect((await listConsortia(later, { ...all, state: "open" })).total).toBe(0);
  expect((await listConsortia(later, all)).rows[0]?.looking).toBe(false);
  expect((await openConsortia(later, 3)).rows).toEqual([]);
});

test("home: until something is written nothing is read again, though what closes in the meantime goes", async () => {
  await consortium({ title: "Soon", closesAt: inDays(3) });
  await consortium({ title: "Late", closesAt: inDays(9) });
  const at = async (now: Date) => (await openConsortia({ ...visitor(), now }, 3)).rows.map(({ title }) => title);
  expect(await at(inDays(1))).toEqual(["Soon", "Late"]);
  expect(await queryCount(() => at(inDays(2)))).toBe(0);
  expect(await at(inDays(3))).toEqual(["Late"]);
  expect(await at(inDays(9))).toEqual([]);
  await consortium({ title: "New", closesAt: inDays(5) });
  expect(await at(inDays(4))).toEqual(["New", "Late"]);
});

test("home: those with free seats, and the sum of all", async () => {
  const { soon } = await three();
  expect((await openConsortia(visitor(), 5)).rows.map((row) => [row.title, row.coverage.missing])).toEqual([
    ["Soon", ["ivd"]],
    ["Late", ["care", "ehealth"]],
  ]);
  await partner(soon);
  const home = await openConsortia(visitor(), 5);
  expect([home.rows.map((row) => row.title), home.total]).toEqual([["Late"], 3]);
});

test("the page says who holds which seat and what this reader may do", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const seen = await consortiumBySlug(visitor(), made.slug);
  expect(seen?.roles[1]?.who.map((each) => each.organisationId)).toEqual([inside.organisationId]);
  expect(seen?.coordinator?.organisationId).toBe(made.coordinatorId);
  expect([seen?.may.ask, seen?.place]).toEqual(["forbidden", undefined]);
  expect((await consortiumBySlug(inside.ctx, made.slug))?.may).toMatchObject({
    ask: "consortium.already_in",
    leave: true,
    edit: "forbidden",
  });
  const other = await organisation();
  expect((await consortiumBySlug(await member(other), made.slug))?.may.ask).toBe(true);
});

test("a partner whose organisation staff have hidden is counted but not named", async () => {
  const made = await consortium();
  const inside = await partner(made);
  await transact(context(), async (ctx) => {
    await ctx.db.update(organisations).set({ status: "hidden" }).where(eq(organisations.id, inside.organisationId));
  });
  const seen = await consortiumBySlug(visitor(), made.slug);
  expect([seen?.partners.length, seen?.unnamed]).toEqual([1, 1]);
});

test("a request says whether whoever asks has a page, and each partner which role it holds", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const [unlisted, shown] = [await asker(made, 0), await asker(made, 0, (await listed()).id)];
  const space = await workspaceOf(made.coordinator, made.slug);
  expect(space?.requests?.map(({ id, hasPage }) => [id, hasPage])).toEqual([
    [unlisted.requestId, false],
    [shown.requestId, true],
  ]);
  expect(space?.everyone.map(({ organisationId, roleId }) => [organisationId, roleId])).toEqual([
    [made.coordinatorId, null],
    [inside.organisationId, made.roleIds[1]],
  ]);
});

test("the workspace: partners and staff administrators; for all others it is not there", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const asked = await asker(made, 1);
  const own = await workspaceOf(made.coordinator, made.slug);
  expect(own?.requests?.map((each) => [each.id, each.message, each.mayJoin])).toEqual([[asked.requestId, "We can.", true]]);
  expect(own?.everyone).toHaveLength(2);
  expect((await consortiumHistory(made.coordinator, made.slug))?.entries.rows.map((each) => each.action)).toContain("consortium.accepted");
  const theirs = await workspaceOf(inside.ctx, made.slug);
  expect([theirs?.everyone.length, theirs?.requests]).toEqual([2, undefined]);
  expect(await workspaceOf(await staff("staffAdmin"), made.slug)).toBeDefined();
  for (const ctx of [visitor(), asked.ctx, await staff("reviewer"), await member(await organisation())])
    expect([await workspaceOf(ctx, made.slug), await consortiumHistory(ctx, made.slug)]).toEqual([undefined, undefined]);
});

test("a page of the history is read, not all of it, and no other page reads any", async () => {
  const made = await consortium();
  const system = context({ actor: { kind: "system", name: "test" } });
  await transact(system, async (turn) => {
    for (let n = 0; n < PAGE_SIZE; n++) await record(turn, "consortium.edited", { kind: "consortium", id: made.id });
  });
  const events = async (work: () => Promise<unknown>) => (await statementsOf(work)).filter(({ sql }) => /from "?audit_events/.test(sql));
  expect(await events(() => workspaceOf(made.coordinator, made.slug))).toEqual([]);
  const read = await events(() => consortiumHistory(made.coordinator, made.slug));
  expect(read.filter(({ sql }) => !/count\(/.test(sql) && !/limit/.test(sql))).toEqual([]);
  const [first, second] = [await consortiumHistory(made.coordinator, made.slug), await consortiumHistory(made.coordinator, made.slug, 2)];
  expect([first?.entries.rows.length, first?.entries.pages]).toEqual([PAGE_SIZE, 2]);
  expect(second?.entries.rows.at(-1)?.action).toBe("consortium.created");
  expect(await latestInConsortium(made.coordinator, made.slug, 5)).toEqual(first?.entries.rows.slice(0, 5));
  expect(await latestInConsortium(visitor(), made.slug, 5)).toEqual([]);
});

test("an organisation whose membership is not active is not offered to be taken in", async () => {
  const made = await consortium();
  const asked = await asker(made);
  await becomes(asked.organisationId, "lapsed");
  const requests = (await workspaceOf(made.coordinator, made.slug))?.requests;
  expect(requests?.map(({ mayJoin }) => mayJoin)).toEqual(["consortium.partner_not_active"]);
});

test("a request that was declined or withdrawn is announced to no other partner", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const refused = await asker(made, 1);
  const reason = "The seat went to another.";
  expect(await declinePartner(made.coordinator, { consortiumId: made.id, requestId: refused.requestId, reason })).toMatchObject({
    ok: true,
  });
  const gone = await asker(made, 1);
  await withdrawRequest(gone.ctx, { consortiumId: made.id, organisationId: gone.organisationId });
  const requests = ["consortium.asked", "consortium.declined", "consortium.request_withdrawn"];
  const told = async (ctx: Context) => (await consortiumHistory(ctx, made.slug))?.entries.rows.map(({ action }) => action) ?? [];
  expect(await told(made.coordinator)).toEqual(expect.arrayContaining([...requests, "consortium.accepted"]));
  const toPartner = await told(inside.ctx);
  expect(toPartner).toContain("consortium.accepted");
  expect(toPartner.filter((action) => requests.includes(action))).toEqual([]);
  expect(JSON.stringify(await workspaceOf(inside.ctx, made.slug))).not.toContain(refused.requestId);
});

test("people of a partner whose membership lapsed, or that is suspended or closed, read nothing, at once", async () => {
  const made = await consortium();
  const inside = await partner(made);
  const acting = (status: OrganisationStatus) => {
    const { actor } = inside.ctx;
    if (actor.kind !== "person") throw new Error("no person");
    return { ...inside.ctx, actor: { ...actor, organisations: actor.organisations.map((each) => ({ ...each, status })) } };
  };
  for (const status of ["active", "hidden"] as const) expect(await workspaceOf(acting(status), made.slug), status).toBeDefined();
  for (const status of ["lapsed", "suspended", "closed"] as const)
    expect(await workspaceOf(acting(status), made.slug), status).toBeUndefined();
});

test("an organisation's own: in public, and on its desk with what waits", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  expect(await consortiaOf(visitor(), asked.organisationId)).toEqual([]);
  expect((await consortiaOf(visitor(), made.coordinatorId)).map((row) => [row.title, row.role])).toEqual([["Hemen Bizi", "coordinator"]]);
  expect(await ownConsortia(made.coordinator)).toMatchObject([{ role: "coordinator", seat: "joined" }]);
  expect(await ownConsortia(asked.ctx)).toMatchObject([{ role: "partner", seat: "asked", hidden: false }]);
  expect(await ownConsortia(visitor())).toEqual([]);
});

test("an organisation's consortium takes no requests after its deadline, though nothing has been written since it was last read", async () => {
  const made = await consortium({ closesAt: inDays(1) });
  const looking = async (now: Date) => (await consortiaOf({ ...visitor(), now }, made.coordinatorId)).map((row) => row.looking);
  expect(await looking(new Date())).toEqual([true]);
  expect(await looking(inDays(2))).toEqual([false]);
});

test("staff see new and changed ones, hidden or not; others nothing", async () => {
  const { late } = await three();
  const reviewer = await staff("reviewer");
  await hideConsortium(reviewer, { consortiumId: late.id, reason: "Why." });
  const seen = await moderatedConsortia(reviewer, { view: "all", page: 1 });
  expect(seen?.counts).toMatchObject({ waiting: 0, all: 3, shown: 2, hidden: 1, uncoordinated: 0 });
  const row = seen?.rows.find(({ title }) => title === "Late");
  expect(row?.hidden?.reason).toBe("Why.");
  expect(row?.may).toMatchObject({ hide: "consortium.already_hidden", show: true });
  expect((await moderatedConsortia(reviewer, { view: "hidden", page: 1 }))?.rows).toHaveLength(1);
  expect(await moderatedConsortia(visitor(), { view: "all", page: 1 })).toBeUndefined();
});

test("the number of queries does not depend on the number of rows", async () => {
  const first = await consortium({ title: "Osasun one", rulePack: "horizon2021Csa" });
  const admin = await staff("staffAdmin");
  const counts = async () => [
    await queryCount(() => listConsortia(visitor(), { ...all, q: "osasun" })),
    await queryCount(() => openConsortia(visitor(), 50)),
    await queryCount(() => consortiumBySlug(visitor(), first.slug)),
    await queryCount(() => workspaceOf(first.coordinator, first.slug)),
    await queryCount(() => moderatedConsortia(admin, { view: "all", page: 1 })),
  ];
  const few = await counts();
  for (let n = 0; n < 6; n++) await partner(await consortium({ title: `Osasun ${n}` }));
  for (let n = 0; n < 2; n++) await partner(first, 1);
  await asker(first, 0);
  expect(await counts()).toEqual(few);
  expect(few[0]).toBe(6);
});

test("the public consortia of several organisations are one query: each where its place is taken, and none that is hidden", async () => {
  const [one, other] = [await consortium({ title: "Shared" }), await consortium({ title: "Alone" })];
  const guest = await partner(one);
  const ids = [one.coordinatorId, other.coordinatorId];
  const parts = async () =>
    (await consortiaByOrganisation(visitor(), [...ids, guest.organisationId])).map(({ organisationId, title, role }) => [
      organisationId,
      title,
      role,
    ]);
  expect(await queryCount(parts)).toBe(1);
  expect((await parts()).toSorted()).toEqual(
    [
      [one.coordinatorId, "Shared", "coordinator"],
      [other.coordinatorId, "Alone", "coordinator"],
      [guest.organisationId, "Shared", "partner"],
    ].toSorted(),
  );
  await hideConsortium(await staff(), { consortiumId: one.id, reason: "A copy of another one." });
  expect((await parts()).map(([, title]) => title)).toEqual(["Alone"]);
  expect(await consortiaByOrganisation(visitor(), [])).toEqual([]);
});

test("who reads on after an id gets each public consortium once, and no further page after the last", async () => {
  for (const title of ["Bat", "Bi", "Hiru", "Lau"]) await consortium({ title });
  const read: string[] = [];
  let pages = 0;
  for (let after: string | undefined = ""; after !== undefined; pages++) {
    const { rows, next } = await consortiaAfter(visitor(), { after, limit: 2 });
    read.push(...rows.map(({ title }) => title));
    after = next;
  }
  expect([read.toSorted(), pages]).toEqual([["Bat", "Bi", "Hiru", "Lau"], 2]);
});
