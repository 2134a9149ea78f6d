import { expect, test } from "vitest";
import { facts, ON } from "#test/fixtures/eligibility";
import { EUROSTARS_READINGS, takesPartInEurostars } from "./eurostars-countries.ts";
import { evaluate } from "./evaluate.ts";
import { otherPacks } from "./pack-differences.ts";

const company = (id: string, country: string, euros: number, isCoordinator = false) =>
  facts({ id, country, isCoordinator, kind: "company", sme: true, owner: id, cost: euros * 100, ownCost: euros * 100 });

test("a consortium in which one has 72% is valid under the older rules of Eurostars and fails under the newer", () => {
  const partners = [company("a", "ES", 72, true), company("b", "FR", 28)];
  const [older] = otherPacks("eurostars3", partners, ON);
  expect(
    evaluate("eurostars3", partners, ON)
      .rules.filter(({ verdict }) => verdict === "fail")
      .map(({ rule }) => rule),
  ).toEqual(["seventyOfCountry"]);
  expect(older).toMatchObject({
    pack: "eurostars2",
    differences: [
      { rule: "seventyOfCountry", here: "fail", there: undefined },
      { rule: "seventyFiveOfCountry", here: undefined, there: "pass" },
    ],
  });
});

test("a programme of one pack has no other, and every other pack is of the same programme", () => {
  expect(otherPacks("misiones2025", [], ON)).toEqual([]);
  expect(otherPacks("i3Strand1", [], ON).map(({ pack }) => pack)).toEqual(["i3Strand2a", "i3Strand1In2025", "i3Strand2aIn2025"]);
});

test("countries of Eurostars are of their day, and between two lists only what both say is certain", () => {
  expect(EUROSTARS_READINGS.map(({ asOf }) => asOf)).toEqual(EUROSTARS_READINGS.map(({ asOf }) => asOf).toSorted());
  const on = (day: string) => ["ES", "CH", "SG", "US"].map((country) => takesPartInEurostars(country, new Date(day)));
  expect(on("2019-02-27")).toEqual([null, null, null, null]);
  expect(on("2020-01-01")).toEqual([true, null, null, false]);
  expect(on("2024-09-12")).toEqual([true, null, true, false]);
  expect(on("2026-03-19")).toEqual([true, true, true, false]);
});
