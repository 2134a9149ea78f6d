import { expect, test } from "vitest";
import { ownershipStakes } from "#db/schema/ownership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { company, size, stake, standsAlone, YEAR } from "#test/fixtures/ownership";
import { refusalOf } from "#test/fixtures/profiles";
import { addStake } from "./add-stake.ts";
import { removeStake } from "./remove-stake.ts";
import { MAX_STAKES } from "./state.ts";
import { stateNoStake } from "./state-no-stake.ts";
import { stateSize } from "./state-size.ts";

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
