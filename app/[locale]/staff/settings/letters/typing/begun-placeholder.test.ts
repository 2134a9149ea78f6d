import { expect, test } from "vitest";
import { begunBefore, matching } from "./begun-placeholder.ts";

const OFFERED = [
  { insert: "{firstName}", text: "First name" },
  { insert: "{organisation}", text: "Organisation" },
  { insert: "{reference}", text: "Reference" },
  { insert: "{answerBy}", text: "Erantzuteko azken eguna" },
  { insert: "{points}", text: "Requested changes" },
];
const named = (typed: string) => matching(OFFERED, typed).map(({ insert }) => insert);

test.each([
  ["Hello {", 7, { from: 6, typed: "" }],
  ["Hello {re", 9, { from: 6, typed: "re" }],
  ["Hello {first na and more", 15, { from: 6, typed: "first na" }],
  ["Hello {{re", 10, undefined],
  ["Hello {{{re", 11, { from: 8, typed: "re" }],
  ["Hello {reference}", 17, undefined],
  ["Hello {re\nthere", 15, undefined],
  ["Hello", 5, undefined],
] as const)("before the caret in %j at %i: %j", (text, caret, begun) => {
  expect(begunBefore(text, caret)).toEqual(begun);
});

test("placeholders are found by their name or code, whatever the accents; those that begin with what was typed come first", () => {
  expect(named("")).toHaveLength(OFFERED.length);
  expect(named("re")).toEqual(["{reference}", "{points}"]);
  expect(named("ERÁN")).toEqual(["{answerBy}"]);
  expect(named("by")).toEqual(["{answerBy}"]);
  expect(named("a")[0]).toBe("{answerBy}");
  expect(named("x1")).toEqual([]);
});
