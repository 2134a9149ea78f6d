import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { consortiumIn, ON } from "#test/fixtures/eligibility";
import { listed } from "#test/fixtures/profiles";
import { owned, taking } from "#test/golden-cases/golden-case";
import { evaluate, isMet } from "./evaluate.ts";
import type { RuleId } from "./state.ts";
import { withOnly } from "./with-only.ts";

type Stated = Partial<typeof organisations.$inferInsert>;
const system = () => context({ actor: { kind: "system", name: "test" } });
const state = (id: string, stated: Stated) =>
  transact(system(), async (ctx) => void (await ctx.db.update(organisations).set(stated).where(eq(organisations.id, id))));
async function establishedIn(country: string | null, more: Stated = {}) {
  const id = await organisation();
  await state(id, { country, kind: "company", ...more });
  return id;
}
/** A consortium that a Spanish company coordinates, checked by the rules of research actions. */
const spanish = async () => consortium({ organisationId: await establishedIn("ES"), rulePack: "horizon2021RiaIa" });
type Made = Awaited<ReturnType<typeof spanish>>;
const eligibilityFor = async (ctx: Parameters<typeof workspaceOf>[0], { slug }: Made) => (await workspaceOf(ctx, slug))?.eligibility;
const verdictOf = async (made: Made, rule: RuleId, ctx = made.coordinator) =>
  (await eligibilityFor(ctx, made))?.rules.find((each) => each.rule === rule);

test("the workspace checks the partners that have joined, and says what accepting each request would change", async () => {
  const made = await spanish();
  expect(await verdictOf(made, "threeCountries")).toMatchObject({ verdict: "fail", values: { found: 1, countries: ["ES"] } });
  await partner(made, 1, await establishedIn("FR"));
  const asked = await asker(made, 1, await establishedIn("PT"));
  const more = await asker(made, 0, await establishedIn("FR"));
  const before = await workspaceOf(made.coordinator, made.slug);
  expect(before?.eligibility).toMatchObject({ verdict: "fail", partners: 2 });
  expect(before?.requests?.map(({ effect }) => effect)).toEqual([
    { changes: [{ rule: "threeCountries", from: "fail", to: "pass" }], country: "PT", ofCountry: 1 },
    { changes: [], country: "FR", ofCountry: 2 },
  ]);
  expect(more.requestId).not.toBe(asked.requestId);
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asked.requestId }))).toBe("done");
  const after = await eligibilityFor(made.coordinator, made);
  expect(after?.verdict).toBe("unknown");
  expect(after?.fragility.find(({ partner }) => partner === asked.organisationId)?.rules).toEqual(["threeCountries"]);
});

test("what accepting a request would change is said only as long as it can be accepted", async () => {
  const made = await spanish();
  const { organisationId } = await asker(made, 1, await establishedIn("PT"));
  const request = async () => (await workspaceOf(made.coordinator, made.slug))?.requests?.[0];
  expect(await request()).toMatchObject({ mayJoin: true, effect: { country: "PT" } });
  await state(organisationId, { status: "suspended" });
  const suspended = await request();
  expect([suspended?.mayJoin === true, suspended?.effect]).toEqual([false, undefined]);
});

test("a region of the address counts as one where no code of NUTS is stated, for those who may see it", async () => {
  const made = await consortium({ organisationId: await establishedIn("ES", { nuts: "ES213", region: "ES213" }), rulePack: "i3Strand1" });
  await partner(made, 1, await establishedIn("FR", { region: "FRJ2" }));
  const hidden = await establishedIn("PT", { region: "ES11", visibility: { region: "own" } });
  await partner(made, 1, hidden);
  expect(await verdictOf(made, "fiveRegions")).toMatchObject({ values: { found: 2, open: 1 }, verdict: "fail" });
});

test("the rules with only some of the partners stand beside those with all", async () => {
  const made = await spanish();
  await partner(made, 1, await establishedIn("FR"));
  await partner(made, 1, await establishedIn("PT"));
  const eligibility = await eligibilityFor(made.coordinator, made);
  if (!eligibility) throw new Error("It has no rules.");
  const ids = eligibility.facts.map(({ id }) => id);
  const coordinator = ids.filter((id) => eligibility.names[id]?.country === "ES");
  const alone = withOnly(eligibility, coordinator);
  expect(alone.rules.find(({ all }) => all.rule === "threeCountries")).toMatchObject({
    all: { verdict: "pass" },
    only: { verdict: "fail", values: { found: 1, countries: ["ES"] } },
  });
  const counted = ({ leftOut }: typeof alone) => Object.values(leftOut).reduce((sum, n) => sum + n, 0);
  expect(alone.rules.length + counted(alone)).toBe(eligibility.rules.length);
  const everybody = withOnly(eligibility, ids);
  expect(everybody.rules.map(({ only }) => only.verdict)).toEqual(everybody.rules.map(({ all }) => all.verdict));
  expect(counted(everybody)).toBe(eligibility.rules.filter(isMet).length);
});

test("a rule that does not apply, or that is asked only when the grant is signed, is not counted as met", () => {
  const partners = owned("ES/w FR/x PT/y").map((one, n) => ({ ...one, kind: "company" as const, pic: `11111111${n}` }));
  const evaluation = { ...evaluate("horizon2021RiaIa", partners, ON), facts: partners, setting: ON };
  const all = partners.map(({ id }) => id);
  expect(withOnly(evaluation, all)).toEqual({ rules: [], leftOut: { pass: 6, either: 0, none: 2, later: 0 } });
  // A single one has nobody to be independent of, and is in one country of three.
  expect(withOnly(evaluation, ["ES0"])).toMatchObject({ rules: { length: 1 }, leftOut: { pass: 4, either: 1, none: 2, later: 0 } });
  const planned = partners.map((one) => ({ ...one, kind: "university" as const, equalityPlan: true }));
  const later = { ...evaluate("horizon2021RiaIa", planned, ON), facts: planned, setting: ON };
  expect(withOnly(later, all).leftOut).toEqual({ pass: 6, either: 0, none: 1, later: 1 });
});

test("what is wrong with an affiliated entity stands beside those who have signed, also when it has not", () => {
  const partners = taking(consortiumIn("ES FR"), "affiliated", "nobody");
  const evaluation = evaluate("horizon2021RiaIa", partners, ON);
  const { rules } = withOnly({ ...evaluation, facts: partners, setting: ON }, ["ES0"]);
  expect(rules.find(({ all }) => all.rule === "affiliated")).toMatchObject({ all: { verdict: "fail" }, only: { verdict: "none" } });
});

test("only the coordinator's people read what a request would change; the rules are the same for every partner", async () => {
  const made = await spanish();
  const inside = await partner(made, 1, await establishedIn("FR"));
  const asked = await asker(made, 1, await establishedIn("PT"));
  expect(Object.keys((await eligibilityFor(made.coordinator, made))?.effects ?? {})).toEqual([asked.organisationId]);
  for (const ctx of [inside.ctx, await staff("staffAdmin")]) {
    const seen = await eligibilityFor(ctx, made);
    expect([seen?.effects, seen?.verdict]).toEqual([{}, "fail"]);
    expect(JSON.stringify(seen)).not.toContain(asked.organisationId);
  }
});

test("a country that a partner shows only to its own people is unknown to the others, and counts for those who may read it", async () => {
  const made = await spanish();
  await partner(made, 1, await establishedIn("FR"));
  const silent = await establishedIn("PT", { visibility: { country: "own" } });
  const asked = await partner(made, 1, silent);
  const seen = await verdictOf(made, "threeCountries");
  expect([seen?.verdict, seen?.missing]).toEqual(["unknown", [{ what: "country", of: silent }]]);
  expect(JSON.stringify(await eligibilityFor(made.coordinator, made))).not.toContain("PT");
  expect(await verdictOf(made, "threeCountries", asked.ctx)).toMatchObject({ verdict: "pass" });
});

test("members that would close the gap are listed, of other countries, and not in the consortium or asking", async () => {
  const made = await spanish();
  await partner(made, 1, await establishedIn("FR"));
  const [portuguese, american, hidden, home] = await Promise.all([0, 1, 2, 3].map(() => listed()));
  await state(portuguese?.id ?? "", { country: "PT" });
  await state(american?.id ?? "", { country: "US" });
  await state(hidden?.id ?? "", { country: "IT", visibility: { country: "own" } });
  await state(home?.id ?? "", { country: "ES" });
  const closing = async () => (await workspaceOf(made.coordinator, made.slug))?.gap?.sets.map((set) => set.map(({ id }) => id));
  expect(await closing()).toEqual([[portuguese?.id]]);
  await asker(made, 0, portuguese?.id);
  expect(await closing()).toEqual([]);
});

test("a consortium without rules is not checked, and everyone reads by which rules one is", async () => {
  const without = await consortium();
  expect((await workspaceOf(without.coordinator, without.slug))?.eligibility).toBeUndefined();
  const made = await spanish();
  expect((await consortiumBySlug(visitor(), made.slug))?.rulePack).toBe("horizon2021RiaIa");
  expect(await workspaceOf(await member(await organisation()), made.slug)).toBeUndefined();
});
