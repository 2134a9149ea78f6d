import { expect, test } from "vitest";
import { hasNearPart, isNear, trigramSimilarity } from "./spelling.ts";

test.each([
  ["vibebiotech", "vivebiotech"],
  ["vivebiotehc", "vivebiotech"],
  ["tecnlia", "tecnalia"],
  ["tecnaliaa", "tecnalia"],
  ["biogne", "biogunea"],
])("%s is a misspelling of %s, or of its beginning", (typed, word) => {
  expect(isNear(typed, word)).toBe(true);
});

test.each([
  ["tecnun", "tecnalia"],
  ["salud", "sanidad"],
  ["vivo", "vida"],
  ["biogune", "bio"],
])("%s is another word than %s", (typed, word) => {
  expect(isNear(typed, word)).toBe(false);
});

test("names are the more alike the more of three letters both have", () => {
  expect(trigramSimilarity("cic biogune", "cic biogune")).toBe(1);
  expect(trigramSimilarity("cic bioune", "cic biogune")).toBeGreaterThan(trigramSimilarity("cic bioune", "cic biomagune"));
  expect(trigramSimilarity("abc", "xyz")).toBe(0);
});

test.each([
  ["biogunne", "cicbiogune", true],
  ["biomagne", "cicbiomagune", true],
  ["quironsaluz", "hospitalquironsalud", true],
  ["biogunne", "cicbiomagune", false],
  ["tecnun", "bio", false],
])("%s within %s: %s", (typed, word, isWithin) => {
  expect(hasNearPart(typed, word)).toBe(isWithin);
});
