import { expect, test } from "vitest";
import { consortiumIn, ON, overrideOf } from "#test/fixtures/eligibility";
import { costed } from "#test/golden-cases/golden-case";
import { evaluate, findingOf } from "./evaluate.ts";
import { otherPacks } from "./pack-differences.ts";
import { isNumbered, isRanged, RULES } from "./state.ts";

const changed = (...overrides: ReturnType<typeof overrideOf>[]) => ({ ...ON, overrides });
const owned = (countries: string) =>
  consortiumIn(countries).map((one) => ({ ...one, owner: one.id, pic: "111111111", kind: "company" as const }));

test("a call that asks for another number is checked by that, and says so with its source", () => {
  const two = owned("ES FR");
  const rule = (setting: Parameters<typeof evaluate>[2]) =>
    evaluate("horizon2021RiaIa", two, setting).rules.find((one) => one.rule === "threeCountries");
  expect(rule(ON)).toMatchObject({ verdict: "fail", values: { needed: 3, found: 2 } });
  expect(rule(ON)).not.toHaveProperty("override");
  const override = overrideOf("threeCountries", 2);
  expect(rule(changed(override))).toMatchObject({ verdict: "pass", witnesses: ["ES0", "FR1"], values: { needed: 2, found: 2 }, override });
  expect(findingOf("independent", two, changed(override)).verdict).toBe("pass");
  expect(rule(changed(overrideOf("threeCountries", 4)))).toMatchObject({ verdict: "fail", values: { needed: 4 } });
});

test("a share of the call's own is counted exactly", () => {
  const partners = costed("company 65, company 35");
  const said = (number: number) => findingOf("seventyOfCountry", partners, changed(overrideOf("seventyOfCountry", number)));
  expect([65, 64].map((number) => said(number).verdict)).toEqual(["fail", "fail"]);
  expect(said(100)).toMatchObject({ verdict: "pass", values: { share: 100 } });
  expect(findingOf("tenPercentEach", partners, changed(overrideOf("tenPercentEach", 36)))).toMatchObject({
    verdict: "unknown",
    missing: [{ what: "callText", of: "p1" }],
    values: { share: 36 },
  });
});

test("of a rule with two numbers a call changes the least, the most or both, and the rule says for which it asks", () => {
  const companies = (n: number) => costed(Array.from({ length: n }, () => "company 5").join(", "));
  const said = (n: number, ...range: [number, number]) =>
    findingOf("threeToSixCompanies", companies(n), changed(overrideOf("threeToSixCompanies", ...range)));
  expect(findingOf("threeToSixCompanies", companies(2), ON)).toMatchObject({ verdict: "fail", values: { least: 3, most: 6, found: 2 } });
  expect(said(2, 2, 6)).toMatchObject({ verdict: "pass", witnesses: ["p0", "p1"], values: { least: 2, most: 6, found: 2 } });
  expect([7, 8, 9].map((n) => said(n, 3, 8).verdict)).toEqual(["pass", "pass", "fail"]);
  const [one] = companies(1);
  const budget = (euros: number, ...range: [number, number]) =>
    findingOf("totalBudget", one ? [{ ...one, cost: euros * 100 }] : [], changed(overrideOf("totalBudget", ...range)));
  expect([1_999_999, 2_000_000, 20_000_000, 20_000_001].map((euros) => budget(euros, 2_000_000, 20_000_000).verdict)).toEqual([
    ...["fail", "pass", "pass", "fail"],
  ]);
  expect(budget(1, 2_000_000, 20_000_000).values).toMatchObject({ least: 2_000_000, most: 20_000_000 });
  const [own] = otherPacks("misiones2025", companies(2), changed(overrideOf("threeToSixCompanies", 2, 6)));
  expect(own?.differences).toContainEqual({ rule: "threeToSixCompanies", here: "pass", there: "fail" });
});

test("a rule that does not apply is no part of the verdict, and is still told", () => {
  const alone = owned("ES");
  const off = [overrideOf("threeCountries", null), overrideOf("independent", null)];
  const { rules, verdict, overrides } = evaluate("horizon2021RiaIa", alone, changed(...off));
  expect(rules.map(({ rule }) => rule)).toEqual(["memberState", "excluded", "coordinator", "pic", "affiliated", "equalityPlan"]);
  expect([verdict, overrides]).toEqual(["pass", off]);
});

test("what a call changes of another pack's rules changes nothing", () => {
  const partners = owned("ES FR");
  const other = evaluate("horizon2021RiaIa", partners, changed(overrideOf("fiveRegions", null)));
  expect(other).toEqual(evaluate("horizon2021RiaIa", partners, ON));
});

test("the comparison of packs begins with the pack as it is without what the call changes", () => {
  const [own, ...others] = otherPacks(
    "horizon2021RiaIa",
    owned("ES FR"),
    changed(overrideOf("threeCountries", 2), overrideOf("pic", null)),
  );
  expect(own).toMatchObject({ pack: "horizon2021RiaIa", isOwn: true, verdict: "fail" });
  expect(own?.differences).toContainEqual({ rule: "threeCountries", here: "pass", there: "fail" });
  expect(own?.differences.map(({ rule }) => rule)).toContain("pic");
  expect(others.map(({ pack, isOwn }) => [pack, isOwn])).toEqual([
    ["horizon2021Csa", false],
    ["horizon2021Single", false],
  ]);
  expect(otherPacks("horizon2021RiaIa", owned("ES FR"), ON).some(({ isOwn }) => isOwn)).toBe(false);
});

test("rules have a number exactly where a call can ask for another", () => {
  expect(RULES.filter(isNumbered)).toHaveLength(12);
  expect(RULES.filter(isRanged)).toEqual(["threeToSixCompanies", "totalBudget"]);
});
