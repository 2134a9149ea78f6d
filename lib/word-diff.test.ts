import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffPiece, wordDiff } from "./word-diff.ts";

const told = (pieces: DiffPiece[]) => pieces.map(({ text, kind }) => ({ same: text, gone: `-${text}-`, new: `+${text}+` })[kind]).join("");

test.each([
  ["We lead.", "We make sensors.", "We -lead-+make sensors+."],
  ["D7542001", "ESB75420018", "-D7542001-+ESB75420018+"],
  ["", "All new", "+All new+"],
  ["All gone", "", "-All gone-"],
  ["Same", "Same", "Same"],
  ["Ane eta Jon", "Ane, Jon", "Ane+,+ -eta -Jon"],
])("from %j to %j", (before, after, expected) => {
  expect(told(wordDiff(before, after))).toBe(expected);
});

test("what stays and goes is the old text, what stays and comes the new one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (before, after) => {
      const pieces = wordDiff(before, after);
      const without = (kind: DiffPiece["kind"]) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect(without("new").replace(/\s/g, "")).toBe(before.match(/\S/g)?.join("") ?? "");
      expect(without("gone").replace(/\s/g, "")).toBe(after.match(/\S/g)?.join("") ?? "");
    }),
  );
});

test("two long texts are shown whole instead of compared for seconds", () => {
  const long = (word: string) => `${word} `.repeat(4000);
  expect(wordDiff(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["gone", "new"]);
});
