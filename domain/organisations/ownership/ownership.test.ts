import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { ownershipStakes } from "#db/schema/ownership";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { consortium, partner } from "#test/fixtures/consortia";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { addStake } from "./add-stake.ts";
import { AddStake, StateSize } from "./input.ts";
import { ownOwnership } from "./ownership-reads.ts";
import { removeStake } from "./remove-stake.ts";
import { MAX_STAKES, type OwnershipLevel, STAKE_SIDES } from "./state.ts";
import { stateNoStake } from "./state-no-stake.ts";
import { stateSize } from "./state-size.ts";

const YEAR = { people: "20", turnover: "3000000", balance: "2500000" };
const size = (organisationId: string, given: object = {}) =>
  StateSize.parse({ organisationId, version: 0, lastYear: "2025", years: [YEAR, YEAR], level: "partners", ...given });
const stake = (organisationId: string, given: object = {}) =>
  AddStake.parse({ organisationId, side: "holder", name: "Andromeda Holding", country: "ES", kind: "enterprise", share: "60", ...given });
/** Nobody owns it, it owns nobody, and these are its figures. */
async function standsAlone(ctx: Context, organisationId: string, given: object = {}) {
  for (const side of STAKE_SIDES) expectDone(await stateNoStake(ctx, { organisationId, side }));
  expectDone(await stateSize(ctx, size(organisationId, { version: 2, ...given })));
}

async function company(name = "Gailur") {
  const { id, owner } = await listed({ name });
  return { id, owner, own: (ctx: Context = owner) => ownOwnership(ctx, id) };
}

test("an organisation that nobody owns states its figures, and its size follows; the audit names no figure", async () => {
  const { id, owner, own } = await company();
  expect(await own()).toMatchObject({ statement: undefined, size: undefined });
  await standsAlone(owner, id);
  expect(await own()).toMatchObject({
    statement: { lastYear: 2025, noHolder: true, noHolding: true, version: 3 },
    size: { standing: "autonomous", size: "small" },
  });
  const events = await auditOf(id);
  expect(events.at(-1)?.action).toBe("organisation.size_stated");
  expect(JSON.stringify(events)).not.toContain("3000000");
});

test("a holder is named with its share and its figures, and can be taken back", async () => {
  const { id, owner, own } = await company();
  await stateSize(owner, size(id));
  await stateNoStake(owner, { organisationId: id, side: "holding" });
  const figures = { people: "300", turnover: "90000000", balance: "80000000" };
  await addStake(owner, stake(id, { share: "30,5", years: [figures, figures] }));
  expect(await own()).toMatchObject({
    size: { standing: "partner", size: "medium" },
    statement: { stakes: [{ share: 3050, otherId: null }] },
  });
  const stakeId = (await own())?.statement?.stakes[0]?.id ?? "";
  expect(refusalOf(await removeStake(owner, { stakeId, isLast: false }))).toBeUndefined();
  expect(await own()).toMatchObject({
    size: { standing: "unknown", size: undefined, gaps: [{ what: "owners" }] },
    statement: { stakes: [] },
  });
  expect((await auditOf(id)).map(({ action }) => action).slice(-2)).toEqual(["organisation.stake_added", "organisation.stake_removed"]);
});

test("who names an owner no longer says that there is none, and the other way round it is refused", async () => {
  const { id, owner, own } = await company();
  await standsAlone(owner, id);
  await addStake(owner, stake(id));
  expect((await own())?.statement).toMatchObject({ noHolder: false, noHolding: true, version: 4 });
  expect(refusalOf(await stateNoStake(owner, { organisationId: id, side: "holder" }))).toBe("ownership.holders_named");
  await addStake(owner, stake(id, { side: "holding", share: "30" }));
  expect(refusalOf(await stateNoStake(owner, { organisationId: id, side: "holding" }))).toBe("ownership.holdings_named");
});

test("removing the last owner may say that nobody else is left, and its size is known; with another owner it is refused", async () => {
  const { id, owner, own } = await company();
  await standsAlone(owner, id);
  await addStake(owner, stake(id, { share: "30" }));
  await addStake(owner, stake(id, { name: "Kasiopea", share: "30" }));
  const [first, second] = ((await own())?.statement?.stakes ?? []).map((each) => each.id);
  expect(refusalOf(await removeStake(owner, { stakeId: first ?? "", isLast: true }))).toBe("ownership.holders_named");
  expectDone(await removeStake(owner, { stakeId: first ?? "", isLast: false }));
  expect((await own())?.statement).toMatchObject({ noHolder: false });
  expectDone(await removeStake(owner, { stakeId: second ?? "", isLast: true }));
  expect(await own()).toMatchObject({ statement: { noHolder: true, stakes: [] }, size: { size: "small", gaps: [] } });
});

test("a later year that is left empty is not the last closed one, and at most three years are kept", () => {
  expect(size(newId(), { lastYear: "2026", years: [{}, YEAR, YEAR, YEAR] })).toMatchObject({ lastYear: 2025, years: [{}, {}, {}] });
  expect(size(newId(), { lastYear: "2026", years: [YEAR, YEAR, YEAR, YEAR] }).years).toHaveLength(3);
  expect(size(newId(), { lastYear: "2026", years: [YEAR, {}, YEAR] })).toMatchObject({ lastYear: 2026, years: [{}, { people: null }, {}] });
  expect(size(newId(), { lastYear: "2026", years: [{}, {}] })).toMatchObject({ lastYear: 2026, years: [] });
});

test("each refusal of a stake: twice the same, more than the whole, itself, too many", async () => {
  const { id, owner } = await company();
  const refused = async (given: object) => refusalOf(await addStake(owner, stake(id, given)));
  expect(await refused({})).toBeUndefined();
  expect(await refused({ name: " ANDROMEDA  holding" })).toBe("ownership.already_named");
  expect(await refused({ name: "Other", share: "40.01" })).toBe("ownership.over_whole");
  expect(await refused({ name: "Gailur", share: "1" })).toBe("ownership.itself");
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db, now }) =>
    db.insert(ownershipStakes).values(
      Array.from({ length: MAX_STAKES - 1 }, (_, n) => ({
        ...{ id: `stake${n}`, organisationId: id, side: "holding" as const, name: `H${n}`, country: "ES", otherKey: `h${n}` },
        ...{ kind: "enterprise" as const, share: 100, controls: false, years: [], statedAt: now },
      })),
    ),
  );
  expect(await refused({ name: "One more", share: "1" })).toBe("ownership.too_many");
});

test("whoever may not edit the profile states nothing, and outsiders learn nothing", async () => {
  const { id, owner, own } = await company();
  await addStake(owner, stake(id));
  const stakeId = (await own())?.statement?.stakes[0]?.id ?? "";
  for (const [ctx, refusal] of [
    [await member(id, "viewer"), "forbidden"],
    [await staff(), "forbidden"],
    [await member(await organisation()), "not_found"],
    [visitor(), "not_found"],
  ] as const) {
    expect(refusalOf(await stateSize(ctx, size(id, { version: 1 })))).toBe(refusal);
    expect(refusalOf(await stateNoStake(ctx, { organisationId: id, side: "holding" }))).toBe(refusal);
    expect(refusalOf(await addStake(ctx, stake(id, { name: "Other" })))).toBe(refusal);
    expect(refusalOf(await removeStake(ctx, { stakeId, isLast: false }))).toBe(refusal);
  }
  for (const ctx of [visitor(), await member(await organisation())]) expect(await own(ctx)).toBeUndefined();
});

test("of two who state at once one is told; of two who name the same owner, or take it back, one is", async () => {
  const { id, owner, own } = await company();
  const editor = await member(id, "editor");
  const both = async (one: Promise<{ ok: true } | { ok: false; refusal: string }>[]) =>
    (await Promise.all(one)).map(refusalOf).filter(Boolean);
  expect(await both([stateSize(owner, size(id)), stateSize(editor, size(id))])).toEqual(["conflict"]);
  expect(await both([addStake(owner, stake(id)), addStake(editor, stake(id))])).toEqual(["ownership.already_named"]);
  const stakeId = (await own())?.statement?.stakes[0]?.id ?? "";
  expect(await both([removeStake(owner, { stakeId, isLast: false }), removeStake(editor, { stakeId, isLast: false })])).toEqual([
    "not_found",
  ]);
});

test("two organisations that say different things of the same share are both shown it, and nothing is decided", async () => {
  const [one, other] = [await company("Gailur"), await company("Andromeda Holding")];
  await addStake(one.owner, stake(one.id));
  expect((await one.own())?.statement?.stakes).toMatchObject([{ otherId: other.id }]);
  expect(await other.own()).toMatchObject({ about: [{ name: "Gailur", side: "holder", share: 6000 }], contradictions: [] });
  await addStake(other.owner, stake(other.id, { side: "holding", name: "gailur", share: "30" }));
  expect((await one.own())?.contradictions).toEqual([
    {
      name: "Andromeda Holding",
      slug: expect.any(String),
      side: "holder",
      ours: { share: 6000, controls: false },
      theirs: { share: 3000, controls: false },
    },
  ]);
  expect((await other.own())?.contradictions).toMatchObject([
    { name: "Gailur", side: "holding", ours: { share: 3000 }, theirs: { share: 6000 } },
  ]);
  await removeStake(other.owner, { stakeId: (await other.own())?.statement?.stakes[0]?.id ?? "", isLast: false });
  await stateNoStake(other.owner, { organisationId: other.id, side: "holding" });
  expect((await one.own())?.contradictions).toMatchObject([{ ours: { share: 6000 }, theirs: "unnamed" }]);
  expect((await other.own())?.contradictions).toMatchObject([{ side: "holding", ours: "nobody", theirs: { share: 6000 } }]);
  await addStake(other.owner, stake(other.id, { side: "holding", name: "Another" }));
  expect((await other.own())?.contradictions).toMatchObject([{ side: "holding", ours: "unnamed", theirs: { share: 6000 } }]);
});

const change = (id: string, stated: Partial<typeof organisations.$inferInsert>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async (turn) => {
    await turn.db.update(organisations).set(stated).where(eq(organisations.id, id));
    await relist(turn, id);
  });

/** A consortium of research actions with a partner in each of these countries; the first coordinates. */
async function inCountries(...countries: string[]) {
  const partners = await Promise.all(countries.map((country, n) => company(`Partner ${country}${n}`)));
  for (const [n, country] of countries.entries()) await change(partners[n]?.id ?? "", { country, kind: "company" });
  const [first, ...others] = partners;
  if (!first) throw new Error("nobody");
  const roles = [{ title: "Work", sector: "ehealth" as const, seats: 9 }];
  const made = await consortium({ organisationId: first.id, rulePack: "horizon2021RiaIa", roles });
  for (const { id } of others) await partner(made, 0, id);
  const rule = async (ctx: Context, name: string) =>
    (await workspaceOf(ctx, made.slug))?.eligibility?.rules.find((each) => each.rule === name);
  return { made, partners, rule };
}

test("independence is unknown until partners state their owners, met when three have, and two of one group count once", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [spanish, french, portuguese] = partners as [(typeof partners)[0], (typeof partners)[0], (typeof partners)[0]];
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "unknown" });
  for (const { id, owner } of partners) await standsAlone(owner, id);
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "pass" });
  await addStake(spanish.owner, stake(spanish.id, { name: "Andromeda" }));
  await addStake(french.owner, stake(french.id, { name: "ANDROMEDA", share: "51" }));
  expect(await rule(portuguese.owner, "independent")).toMatchObject({ verdict: "fail", values: { partners: [spanish.id, french.id] } });
  expect(await rule(portuguese.owner, "threeCountries")).toMatchObject({ verdict: "fail", reason: "linked" });
});

test.each([
  ["ANDIA TALDEA, S.L.", "ES"],
  ["Andia Taldea SL", "ES"],
  ["Andia Taldea", "FR"],
])("two partners of Andia Taldea and of %s (%s) are not taken for independent: the names look alike", async (name, country) => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [, french, portuguese] = partners as [(typeof partners)[0], (typeof partners)[0], (typeof partners)[0]];
  for (const { id, owner } of partners) await standsAlone(owner, id);
  await addStake(french.owner, stake(french.id, { name: "Andia Taldea" }));
  await addStake(portuguese.owner, stake(portuguese.id, { name, country }));
  for (const asked of ["independent", "threeCountries"])
    expect(await rule(made.coordinator, asked)).toMatchObject({
      verdict: "unknown",
      reason: "alike",
      missing: [
        { what: "ownersAlike", of: french.id },
        { what: "ownersAlike", of: portuguese.id },
      ],
      values: { names: [...new Set(["Andia Taldea", name])].toSorted() },
    });
});

test("two partners of owners with one registration number count once, whatever the names; without it the same name of a partner looks alike", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [, french, portuguese] = partners as [(typeof partners)[0], (typeof partners)[0], (typeof partners)[0]];
  for (const { id, owner } of partners) await standsAlone(owner, id);
  await addStake(french.owner, stake(french.id, { name: "Andia Taldea", number: "B-20123456" }));
  await addStake(portuguese.owner, stake(portuguese.id, { name: "Grupo Andia", country: "FR", number: "ES B20123456".replace("ES ", "") }));
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "fail", values: { partners: [french.id, portuguese.id] } });
  const stakeId = (await portuguese.own())?.statement?.stakes[0]?.id ?? "";
  await removeStake(portuguese.owner, { stakeId, isLast: false });
  await addStake(portuguese.owner, stake(portuguese.id, { name: "Partner ES0, S.L." }));
  expect(await rule(made.coordinator, "independent")).toMatchObject({
    ...{ verdict: "unknown", reason: "alike", missing: [{ what: "ownerNamed", of: portuguese.id }] },
    values: { partners: [portuguese.id] },
  });
});

test("of owners that look alike, who entered a number is not asked for it; two numbers that differ by a slip are to be checked by both", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [, french, portuguese] = partners as [(typeof partners)[0], (typeof partners)[0], (typeof partners)[0]];
  for (const { id, owner } of partners) await standsAlone(owner, id);
  const missing = async () => (await rule(made.coordinator, "independent"))?.missing;
  const enter = async (given: object) => {
    const [stated] = (await portuguese.own())?.statement?.stakes ?? [];
    if (stated) await removeStake(portuguese.owner, { stakeId: stated.id, isLast: false });
    await addStake(portuguese.owner, stake(portuguese.id, given));
  };
  await addStake(french.owner, stake(french.id, { name: "Andia Taldea", number: "B-20.123.456" }));
  await enter({ name: "Andia Tladea" });
  expect(await missing()).toEqual([{ what: "ownersAlike", of: portuguese.id }]);
  await enter({ name: "Andia Tladea", number: "ESB20123457" });
  const both = [french.id, portuguese.id].map((of) => ({ what: "ownersSlip", of }));
  expect(await missing()).toEqual(expect.arrayContaining(both));
  expect(await missing()).toHaveLength(2);
  await enter({ name: "Andia Tladea", number: "B48999999" });
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "pass" });
  await enter({ name: "Partner ES0, S.L.", number: "B48999999" });
  expect(await rule(made.coordinator, "independent")).toMatchObject({
    missing: [{ what: "ownerNamed", of: portuguese.id }],
    values: { names: ["Partner ES0", "Partner ES0, S.L."] },
  });
});

test("persons whose names look alike leave the rule unknown, and nobody is told their names", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [, french, portuguese] = partners as [(typeof partners)[0], (typeof partners)[0], (typeof partners)[0]];
  for (const { id, owner } of partners) await standsAlone(owner, id);
  await addStake(french.owner, stake(french.id, { name: "Amaia Etxeberria", kind: "person" }));
  await addStake(portuguese.owner, stake(portuguese.id, { name: "Amaia Etxeberia", kind: "person" }));
  for (const asked of ["independent", "threeCountries"])
    expect(await rule(made.coordinator, asked)).toMatchObject({
      ...{ verdict: "unknown", reason: "alike", values: { names: [] } },
      missing: [{ what: "ownersAlike" }, { what: "ownersAlike" }],
    });
});

test("partners that disagree on control leave the rule unknown, and say so", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  const [spanish, french] = partners as [(typeof partners)[0], (typeof partners)[0]];
  for (const { id, owner } of partners) await standsAlone(owner, id);
  await addStake(spanish.owner, stake(spanish.id, { name: "Partner FR1" }));
  expect(await rule(made.coordinator, "independent")).toMatchObject({
    verdict: "unknown",
    missing: [
      { what: "ownersDiffer", of: spanish.id },
      { what: "ownersDiffer", of: french.id },
    ],
  });
});

test("whom an organisation does not show its owners to does not know of them, and nothing of its figures is in what they read", async () => {
  const { made, partners, rule } = await inCountries("ES", "FR", "PT");
  for (const { id, owner } of partners) await standsAlone(owner, id, { level: "own" satisfies OwnershipLevel });
  const [, french] = partners;
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "unknown" });
  expect(await rule(await staff("staffAdmin"), "independent")).toMatchObject({ verdict: "pass" });
  const figures = { people: "77777", turnover: "88888888", balance: "99999999" };
  expectDone(await stateSize(french?.owner as Context, size(french?.id ?? "", { version: 3, level: "own", years: [figures, figures] })));
  const seen = JSON.stringify(await workspaceOf(made.coordinator, made.slug));
  for (const figure of Object.values(figures)) expect(seen).not.toContain(figure);
  expect(await rule(made.coordinator, "independent")).toMatchObject({ verdict: "unknown" });
});
