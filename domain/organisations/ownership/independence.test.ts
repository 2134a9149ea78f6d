import { expect, test } from "vitest";
import { workspaceOf } from "#domain/consortia/workspace";
import type { Context } from "#domain/kernel/context";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { inCountries, size, stake, standsAlone } from "#test/fixtures/ownership";
import { addStake } from "./add-stake.ts";
import { removeStake } from "./remove-stake.ts";
import type { OwnershipLevel } from "./state.ts";
import { stateSize } from "./state-size.ts";

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
