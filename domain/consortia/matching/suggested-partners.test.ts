import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationBlocks } from "#db/schema/messages";
import { organisations } from "#db/schema/organisations";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { stated } from "#test/fixtures/capabilities";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { listed as listedAny } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { type SuggestionsAsked, suggestedPartners } from "./suggested-partners.ts";
import { MATCH_PARTS } from "./weights.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
type Stated = Partial<typeof organisations.$inferInsert>;
const EVERYBODY: SuggestionsAsked = { seat: "", kind: undefined, country: "", capabilities: [], all: false };
/** A listed member of a segment that a consortium of these tests looks for. */
const listed = (given: Parameters<typeof listedAny>[0] = {}) => listedAny({ sectors: ["care"], ...given });
const system = () => context({ actor: { kind: "system", name: "test" } });
const state = (id: string, values: Stated) =>
  transact(
    system(),
    async (ctx) =>
      void (await ctx.db
        .update(organisations)
        .set({ ...values, version: sql`${organisations.version} + 1` })
        .where(eq(organisations.id, id))),
  );
async function suggestionsFor(made: Made, asked: Partial<SuggestionsAsked> = {}) {
  // As each request does: the clock of a context is that of its request.
  const ctx = { ...made.coordinator, now: new Date() };
  const workspace = await workspaceOf(ctx, made.slug);
  if (!workspace) throw new Error("no workspace");
  return suggestedPartners(ctx, workspace, { ...EVERYBODY, ...asked });
}
const namesFor = async (made: Made, asked: Partial<SuggestionsAsked> = {}) =>
  (await suggestionsFor(made, asked)).rows.map(({ name }) => name);

test("who worked with a partner is told from a new tie, with the partners and the parts that add up to the score", async () => {
  const [old, fresh, base] = [await listed({ name: "Old friend" }), await listed({ name: "Fresh" }), await listed({ name: "Base" })];
  const before = await consortium({ organisationId: base.id, title: "Before" });
  await partner(before, 1, old.id);
  await closeConsortium(before.coordinator, { consortiumId: before.id });
  const made = await consortium({ organisationId: base.id, title: "Now" });
  const { rows } = await suggestionsFor(made);
  expect(rows.map(({ name, tie, shared, workedWith }) => ({ name, tie, shared, workedWith }))).toEqual([
    { name: "Old friend", tie: "proven", shared: 1, workedWith: ["Base"] },
    { name: "Fresh", tie: "new", shared: 0, workedWith: [] },
  ]);
  for (const { parts, score } of rows) {
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
    expect(MATCH_PARTS).toEqual(expect.arrayContaining(parts.map(({ part }) => part)));
  }
  expect(rows.some(({ id }) => id === fresh.id)).toBe(true);
});

test("partners, those that asked, were declined or left, and those that blocked the coordinator or are blocked by it are not suggested", async () => {
  const [a, b, c, d, e, f, g] = await Promise.all("ABCDEFG".split("").map((name) => listed({ name })));
  const made = await consortium({ organisationId: (await listed({ name: "Coordinator" })).id });
  await partner(made, 1, a?.id);
  await asker(made, 0, b?.id);
  const declined = await asker(made, 0, c?.id);
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId: declined.requestId, reason: "We have one already." });
  const left = await partner(made, 1, d?.id);
  await leaveConsortium(
    { ...left.ctx, actor: { ...left.ctx.actor, signedInAt: left.ctx.now } as typeof left.ctx.actor },
    { consortiumId: made.id, organisationId: left.organisationId },
  );
  const block = (organisationId = "", blockedId = "") =>
    transact(
      system(),
      async (ctx) => void (await ctx.db.insert(organisationBlocks).values({ organisationId, blockedId, blockedAt: ctx.now })),
    );
  await block(e?.id, made.coordinatorId);
  await block(made.coordinatorId, f?.id);
  expect(await namesFor(made)).toEqual(["G"]);
  expect(g).toBeDefined();
});

test("what is not listed or not active is not suggested, and what changes shows at once", async () => {
  const made = await consortium({ organisationId: (await listed({ name: "Coordinator" })).id });
  const one = await listed({ name: "One" });
  expect(await namesFor(made)).toEqual(["One"]);
  await listed({ name: "Two" });
  expect((await namesFor(made)).toSorted()).toEqual(["One", "Two"]);
  await state(one.id, { status: "suspended" });
  expect(await namesFor(made)).toEqual(["Two"]);
});

test("a consortium that staff hid, and a country that not everyone may read, count for nobody", async () => {
  const [old, base] = [await listed({ name: "Old friend" }), await listed({ name: "Base" })];
  const before = await consortium({ organisationId: base.id, title: "Before" });
  await partner(before, 1, old.id);
  await closeConsortium(before.coordinator, { consortiumId: before.id });
  const made = await consortium({ organisationId: base.id, title: "Now" });
  await state(old.id, { country: "PT" });
  const first = await suggestionsFor(made);
  expect([first.rows[0]?.tie, first.countries]).toEqual(["proven", ["PT"]]);
  await state(old.id, { visibility: { country: "own" } });
  expect(await suggestionsFor(made, { country: "PT" })).toMatchObject({ rows: [], countries: [] });
  const hidden = await hideConsortium(await staff("staffAdmin"), { consortiumId: before.id, reason: "It is about something else." });
  expect(hidden.ok).toBe(true);
  expect((await suggestionsFor(made)).rows[0]).toMatchObject({ tie: "new", shared: 0, country: null });
});

test("a seat wants its sector, and of capabilities any or all must be stated", async () => {
  await listed({ name: "Care", sectors: ["care"], capabilities: [stated({ term: "proteomics" })] });
  await listed({
    name: "Platform",
    sectors: ["ehealth"],
    capabilities: [stated({ term: "proteomics" }), stated({ term: "biomaterials" })],
  });
  const made = await consortium();
  expect(await namesFor(made, { seat: made.roleIds[0] ?? "" })).toEqual(["Care"]);
  const both: Partial<SuggestionsAsked> = { capabilities: ["proteomics", "biomaterials"] };
  expect((await namesFor(made, both)).toSorted()).toEqual(["Care", "Platform"]);
  expect(await namesFor(made, { ...both, all: true })).toEqual(["Platform"]);
  expect((await suggestionsFor(made, both)).rows[0]).toMatchObject({ name: "Platform", offers: ["proteomics", "biomaterials"] });
});

test("whoever would help to meet a rule that fails is said to, and comes first", async () => {
  const made = await consortium({ rulePack: "horizon2021RiaIa" });
  await state(made.coordinatorId, { country: "ES", kind: "company" });
  const [home, away] = [await listed({ name: "Home" }), await listed({ name: "Away" })];
  await state(home.id, { country: "ES" });
  await state(away.id, { country: "FR" });
  expect((await suggestionsFor(made)).rows.map(({ name, closesGap }) => [name, closesGap])).toEqual([
    ["Away", true],
    ["Home", false],
  ]);
});

test("at most ten are suggested, in the order of the scores that they show, and asking again takes four queries however many there are", async () => {
  for (let n = 0; n < 12; n++) await listed({ name: `Number ${n}` });
  const made = await consortium();
  const { rows } = await suggestionsFor(made);
  expect(rows).toHaveLength(10);
  expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).toSorted((one, other) => other - one));
  const workspace = await workspaceOf(made.coordinator, made.slug);
  if (!workspace) throw new Error("no workspace");
  expect(await queryCount(() => suggestedPartners(made.coordinator, workspace, EVERYBODY))).toBe(4);
});

test("a consortium that still gathers partners is no collaboration; one that was formed or has ended is", async () => {
  const [friend, base] = [await listed({ name: "Friend" }), await listed({ name: "Base" })];
  const before = await consortium({ organisationId: base.id, title: "Joined minutes ago" });
  await partner(before, 1, friend.id);
  const made = await consortium({ organisationId: base.id, title: "Now" });
  const tie = async () => (await suggestionsFor(made)).rows.map(({ name, tie, shared, workedWith }) => [name, tie, shared, workedWith]);
  expect(await tie()).toEqual([["Friend", "new", 0, []]]);
  await closeConsortium(before.coordinator, { consortiumId: before.id });
  expect(await tie()).toEqual([["Friend", "proven", 1, ["Base"]]]);
  const actor = { ...before.coordinator.actor, signedInAt: before.coordinator.now } as typeof before.coordinator.actor;
  const ended = await endConsortium({ ...before.coordinator, actor }, { consortiumId: before.id, endReason: "The call was withdrawn." });
  expect(ended.ok).toBe(true);
  expect(await tie()).toEqual([["Friend", "proven", 1, ["Base"]]]);
});

test("a past consortium never makes an organisation appear that fits no role, nor lifts it above one that fits", async () => {
  const wish = { kinds: ["company" as const], newCountry: true };
  const [care, base] = [await listedAny({ name: "Home care", sectors: ["care"] }), await listedAny({ name: "Base", sectors: ["care"] })];
  await state(care.id, { country: "FR", kind: "company" });
  for (const title of ["First", "Second", "Third"]) {
    const before = await consortium({ organisationId: base.id, title });
    await partner(before, 0, care.id);
    await closeConsortium(before.coordinator, { consortiumId: before.id });
  }
  const made = await consortium({ organisationId: base.id, roles: [{ title: "Bioprinter maker", sector: "devices", seats: 1, ...wish }] });
  await state(base.id, { country: "ES" });
  for (const asked of [{}, { seat: made.roleIds[0] ?? "" }]) expect(await namesFor(made, asked)).toEqual([]);
  const maker = await listedAny({ name: "Maker", sectors: ["devices"] });
  await state(maker.id, { country: "PT", kind: "company" });
  expect(await namesFor(made)).toEqual(["Maker"]);
});

test("of those that fit, a role that is needed comes before one that would help, then the capability, then its TRL", async () => {
  const role = { sector: "care" as const, seats: 1 };
  const made = await consortium({
    roles: [
      { ...role, title: "Needed", need: "must" },
      { ...role, title: "Helps", sector: "ehealth", need: "should", capability: "zebrafish" },
    ],
  });
  const able = (trl: "3" | "8" | "9") => [stated({ term: "zebrafish", trl })];
  await listed({ name: "Helps, high", sectors: ["ehealth"], capabilities: able("9") });
  await listed({ name: "Needed, silent" });
  await listed({ name: "Needed, low", capabilities: able("3") });
  await listed({ name: "Needed, high", capabilities: able("8") });
  expect(await namesFor(made)).toEqual(["Needed, high", "Needed, low", "Needed, silent", "Helps, high"]);
});

test("who is only in the segment of a role is told from who meets what a role asks for", async () => {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 1 }] });
  await listed({ name: "In care" });
  const { rows } = await suggestionsFor(made);
  expect(rows.map(({ fills, segments }) => [fills, segments])).toEqual([[[], ["Sites"]]]);
});

test("a place is kept only for who would not be among the ten without it", async () => {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 1 }] });
  for (let n = 0; n < 10; n++) await listed({ name: `Fits ${n}` });
  const reserved = async () => (await suggestionsFor(made)).rows.map((row) => row.reserved);
  expect(await reserved()).toEqual(Array.from({ length: 10 }, () => false));
});

test("for a role only those are suggested that may fill it, and of the others in its segment the best are named with why not", async () => {
  const wish = { kinds: ["company" as const], newCountry: true, capability: "zebrafish" as const };
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 1, ...wish }] });
  await state(made.coordinatorId, { country: "ES" });
  const doing = { sectors: ["care" as const], capabilities: [stated({ term: "zebrafish" })] };
  const [fit, home, school, silent] = await Promise.all(["Fit", "Home", "School", "Silent"].map((name) => listed({ name, ...doing })));
  await state(fit?.id ?? "", { country: "FR", kind: "company" });
  await state(home?.id ?? "", { country: "ES", kind: "company" });
  await state(school?.id ?? "", { country: "FR", kind: "university", capabilities: [] });
  await state(silent?.id ?? "", { country: "FR", kind: "company", visibility: { country: "own" } });
  await listed({ name: "Elsewhere", sectors: ["ivd"] });
  const found = await suggestionsFor(made, { seat: made.roleIds[0] ?? "" });
  expect(found.rows.map(({ name, fills, offers }) => [name, fills, offers])).toEqual([["Fit", ["Sites"], ["zebrafish"]]]);
  expect(found.rows.map(({ segments }) => segments)).toEqual([[]]);
  expect(Object.fromEntries(found.unfit.rows.map(({ name, lacks }) => [name, lacks]))).toEqual({
    Home: ["countryTaken"],
    School: ["kind", "capability"],
    Silent: ["countryNotStated"],
  });
  expect([found.unfit.total, found.role?.title]).toEqual([3, "Sites"]);
  const whole = await suggestionsFor(made);
  expect([whole.rows.map(({ name }) => name), whole.unfit.total, whole.role]).toEqual([["Fit"], 0, undefined]);
});

test("a call for care providers of Bizkaia suggests no care provider of France, and names it with why not", async () => {
  const call = await publishedCall({ places: ["ES213"], placeSectors: ["care"] });
  const made = await consortium({
    callId: call.id,
    roles: [
      { title: "Clinical site", sector: "care", seats: 1 },
      { title: "Maker", sector: "devices", seats: 1 },
    ],
  });
  await listed({ name: "Bilbo", region: "ES213" });
  await listed({ name: "Toulouse", country: "FR" });
  await listed({ name: "Silent", country: "ES" });
  await listed({ name: "Lyon", sectors: ["devices"], country: "FR" });
  expect((await namesFor(made)).toSorted()).toEqual(["Bilbo", "Lyon"]);
  const found = await suggestionsFor(made, { seat: made.roleIds[0] ?? "" });
  expect(found.rows.map(({ name }) => name)).toEqual(["Bilbo"]);
  expect(Object.fromEntries(found.unfit.rows.map(({ name, lacks }) => [name, lacks]))).toEqual({
    Toulouse: ["place"],
    Silent: ["placeNotStated"],
  });
});
