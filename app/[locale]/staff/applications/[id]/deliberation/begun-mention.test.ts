import { expect, test } from "vitest";
import { colleaguesNamed, mentionBefore, OFFERED } from "./begun-mention.ts";

const PEOPLE = [
  { personId: "1", name: "Beñat Sarasola Ibarra" },
  { personId: "2", name: "Carmen Ruiz" },
  { personId: "3", name: "Ane Urrutia" },
];

test.each([
  ["@", 1, { from: 0, typed: "" }],
  ["See (@be", 8, { from: 5, typed: "be" }],
  ["@beñat sar and", 10, { from: 0, typed: "beñat sar" }],
  ["ane@example", 11, undefined],
  ["@ane\nthere", 10, undefined],
  ["Hello", 5, undefined],
] as const)("before the caret in %j at %i: %j", (text, caret, begun) => {
  expect(mentionBefore(text, caret)).toEqual(begun);
});

test.each([
  ["", ["1", "2", "3"]],
  ["BENAT", ["1"]],
  ["ibarra", ["1"]],
  ["ru", ["2"]],
  ["rr", []],
  ["Ane Urrutia ", []],
])("colleagues for %j: %j", (typed, found) => {
  expect(colleaguesNamed(PEOPLE, typed).map(({ personId }) => personId)).toEqual(found);
});

test("no more are offered than are seen without scrolling", () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ personId: String(n), name: `Ane Lasa ${n}` }));
  expect(colleaguesNamed(many, "ane")).toHaveLength(OFFERED);
});
