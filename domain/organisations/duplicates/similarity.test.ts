import fc from "fast-check";
import { expect, test } from "vitest";
import { diceCoefficient, editSimilarity, trigrams } from "./similarity.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdeñß1"), maxLength: 12 });

test("the parts of a word know its beginning from its end", () => {
  expect([...trigrams("bio")]).toEqual(["^bi", "bio", "io$"]);
  expect([...trigrams("a")]).toEqual(["^a$"]);
  expect([...trigrams("")]).toEqual([]);
  expect(trigrams("lab").has("lab")).toBe(true);
  expect(diceCoefficient(trigrams("biolab"), trigrams("labbio"))).toBeLessThan(0.6);
});

test.each([
  [["a", "b"], ["a", "b"], 1],
  [["a", "b"], ["c"], 0],
  [["a", "b", "c"], ["a"], 0.5],
  [[], ["a"], 0],
  [[], [], 0],
])("%j and %j have %d in common", (one, other, share) => {
  expect(diceCoefficient(new Set(one), new Set(other))).toBe(share);
  expect(diceCoefficient(new Set(other), new Set(one))).toBe(share);
});

test.each([
  ["biotech", "biotech", 1],
  ["biotech", "bioetch", 1 - 1 / 7],
  ["biotech", "biotec", 1 - 1 / 7],
  ["biotech", "bioteck", 1 - 1 / 7],
  ["biotech", "bbiotech", 1 - 1 / 8],
  ["ab", "cd", 0],
  ["", "abc", 0],
  ["", "", 1],
])("%s and %s are alike by %d: one slip of the hand counts as one", (a, b, alike) => {
  expect(editSimilarity(a, b)).toBeCloseTo(alike, 10);
});

test("for any two words it is the same from both sides, between 0 and 1, and 1 for the same word alone", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const alike = editSimilarity(a, b);
      expect(editSimilarity(b, a)).toBe(alike);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(alike === 1).toBe(a === b);
    }),
  );
});

test("two neighbours swapped are one slip, anywhere in any word", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { minLength: 2, maxLength: 10 }), fc.nat(8), (letters, n) => {
      const at = n % (letters.length - 1);
      const swapped = letters.with(at, letters[at + 1] ?? "").with(at + 1, letters[at] ?? "");
      expect(editSimilarity(letters.join(""), swapped.join(""))).toBeCloseTo(1 - 1 / letters.length, 10);
    }),
  );
});

test("a name of a megabyte is compared by its beginning, or it would never end", () => {
  const long = "x".repeat(1_000_000);
  expect(editSimilarity(long, `${long}y`)).toBe(1);
  expect(editSimilarity(`y${long}`, long)).toBeCloseTo(1 - 1 / 80, 10);
});
