import fc from "fast-check";
import { expect, test } from "vitest";
import { TRLS } from "#domain/organisations/state";
import { CAPABILITY_CODES } from "./capability-terms.ts";
import { facetKey, facetPairs, hasPair, keyPatterns } from "./facet-key.ts";

const pair = fc.record({
  term: fc.option(fc.constantFrom(...CAPABILITY_CODES.slice(0, 5)), { nil: null }),
  trl: fc.option(fc.constantFrom(...TRLS), { nil: null }),
});
const selection = fc.record({ capabilities: fc.subarray(CAPABILITY_CODES.slice(0, 6)), trls: fc.subarray([...TRLS]) });
const isLike = (text: string, pattern: string) =>
  new RegExp(
    `^${pattern
      .split("%")
      .map((part) => part.replace(/[^\w ]/g, "\\$&"))
      .join(".*")}$`,
  ).test(text);

test("a key says each capability once with its level, in one order", () => {
  expect(facetKey([])).toBe("");
  expect(
    facetKey([
      { term: "zebrafish", trl: null },
      { term: "proteomics", trl: "7" },
      { term: null, trl: "3" },
      { term: "proteomics", trl: "7" },
    ]),
  ).toBe(" -:3 proteomics:7 zebrafish:- ");
});

test("what a key says is read again, and its patterns find what the rule finds", () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), selection, (capabilities, wanted) => {
      const key = facetKey(capabilities);
      const pairs = facetPairs(key);
      expect(facetKey(pairs.map(({ term = null, trl = null }) => ({ term, trl })))).toBe(key);
      const isAny = wanted.capabilities.length + wanted.trls.length === 0;
      expect(isAny || keyPatterns(wanted).some((pattern) => isLike(key, pattern))).toBe(hasPair(pairs, wanted));
    }),
  );
});

test("a term and a level that are both chosen are of the same capability", () => {
  const pairs = facetPairs(
    facetKey([
      { term: "proteomics", trl: "3" },
      { term: "zebrafish", trl: "7" },
    ]),
  );
  expect(hasPair(pairs, { capabilities: ["zebrafish"], trls: ["7"] })).toBe(true);
  expect(hasPair(pairs, { capabilities: ["proteomics"], trls: ["7"] })).toBe(false);
});
