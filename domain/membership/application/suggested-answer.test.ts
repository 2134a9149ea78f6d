import { expect, test } from "vitest";
import { questionsOf } from "#domain/membership/definition/definition";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import { REGIONS } from "#domain/organisations/state";
import { fittingOptions, suggestedAnswer } from "./suggested-answer.ts";

const asked = (key: string) => {
  const question = questionsOf(STANDARD_DEFINITIONS.company).find((one) => one.key === key);
  if (!question) throw new Error(key);
  return question;
};

test.each([
  ["48001", "ES213"],
  ["20120", "ES212"],
  ["01005", "ES211"],
  ["31001", "ES220"],
  ["28013", "ES30"],
  ["35001", "ES70"],
])("the postal code %s says the region %s", (postalCode, region) => {
  expect(suggestedAnswer(asked("region"), { country: "ES", postalCode })).toBe(region);
});

test("every region of Spain that can be chosen is that of some postal code", () => {
  const found = Array.from({ length: 52 }, (_, n) =>
    suggestedAnswer(asked("region"), { country: "ES", postalCode: `${String(n + 1).padStart(2, "0")}001` }),
  );
  expect(found).not.toContain(undefined);
  expect([...new Set(found)].sort()).toEqual(REGIONS.filter((region) => region.startsWith("ES")).sort());
});

test("without a postal code, or in another country, nothing is suggested", () => {
  expect(suggestedAnswer(asked("region"), { country: "ES" })).toBeUndefined();
  expect(suggestedAnswer(asked("region"), { country: "FR", postalCode: "64000" })).toBeUndefined();
  expect(suggestedAnswer(asked("street"), { country: "ES", postalCode: "48001" })).toBeUndefined();
});

test.each([
  ["0", "micro"],
  ["9", "micro"],
  ["10", "small"],
  ["49", "small"],
  ["50", "medium"],
  ["249", "medium"],
  ["250", "large"],
])("%s people are the category %s", (people, category) => {
  expect(suggestedAnswer(asked("feeCategory"), { people })).toBe(category);
});

test("categories of another kind are not guessed", () => {
  const question = { key: "feeCategory", options: [{ key: "full" }, { key: "associate" }] };
  expect(suggestedAnswer(question, { people: "14" })).toBeUndefined();
  expect(suggestedAnswer(asked("feeCategory"), {})).toBeUndefined();
});

test("only regions of the country are offered", () => {
  expect(fittingOptions(asked("region"), { country: "FR" }).map(({ key }) => key)).toEqual(["FRI1", "FRJ2"]);
  expect(fittingOptions(asked("region"), { country: "ES" }).every(({ key }) => key.startsWith("ES"))).toBe(true);
  expect(fittingOptions(asked("feeCategory"), { country: "ES" })).toHaveLength(4);
});
