import { expect, test } from "vitest";
import { KINDS } from "#domain/organisations/state";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { questionsOf } from "./definition.ts";
import { FEE_QUESTION, withFees, withoutGoneFee } from "./fee-options.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const offered = (definition: Parameters<typeof questionsOf>[0]) =>
  questionsOf(definition).find(({ key }) => key === FEE_QUESTION)?.options ?? [];
const priced = { key: "friend", label: { en: "Friend" }, kinds: ["company"], euroAYear: 50 };

test("an applicant chooses among the fee categories that the rules have for the kind, with what each costs", () => {
  const company = withFees(STANDARD_DEFINITIONS.company, "company", [...STANDARD_RULES.fees, priced]);
  expect(offered(company)).toEqual([
    { key: "micro", euroAYear: 300 },
    { key: "small", euroAYear: 600 },
    { key: "medium", euroAYear: 1200 },
    { key: "large", euroAYear: 2400 },
    { key: "friend", label: { en: "Friend" }, euroAYear: 50 },
  ]);
  const university = withFees(STANDARD_DEFINITIONS.university, "university", [...STANDARD_RULES.fees, priced]);
  expect(offered(university).map(({ key }) => key)).toEqual(["full", "associate"]);
});

test("nothing but that question changes, and a kind without a category keeps what its definition offers", () => {
  for (const kind of KINDS) {
    const definition = STANDARD_DEFINITIONS[kind];
    const others = (given: typeof definition) => questionsOf(given).filter(({ key }) => key !== FEE_QUESTION);
    expect(others(withFees(definition, kind, STANDARD_RULES.fees))).toEqual(others(definition));
    expect(withFees(definition, kind, [])).toBe(definition);
    expect(withFees(definition, null, STANDARD_RULES.fees)).toBe(definition);
  }
});

test("the standard rules have every category that the standard definitions name", () => {
  for (const kind of KINDS) {
    const definition = STANDARD_DEFINITIONS[kind];
    const keys = offered(withFees(definition, kind, STANDARD_RULES.fees)).map(({ key }) => key);
    expect(keys).toEqual(offered(definition).map(({ key }) => key));
  }
});

test("a category that is gone is asked again; one that is there stays", () => {
  const definition = withFees(STANDARD_DEFINITIONS.company, "company", [priced]);
  expect(withoutGoneFee(definition, { town: "Hernani", feeCategory: "large" })).toEqual({ town: "Hernani" });
  expect(withoutGoneFee(definition, { town: "Hernani", feeCategory: "friend" })).toEqual({ town: "Hernani", feeCategory: "friend" });
  expect(withoutGoneFee(definition, { town: "Hernani" })).toEqual({ town: "Hernani" });
});
