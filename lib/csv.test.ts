import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvOf } from "./csv.ts";

test.each([
  ["plain", "plain"],
  ["a, b", '"a, b"'],
  ['say "yes"', '"say ""yes"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", `"'=1+1"`],
  ["+34 944", `"'+34 944"`],
  ["-2", `"'-2"`],
  ["@cmd", `"'@cmd"`],
  ["\t=1", `"'\t=1"`],
  [" =1", `"' =1"`],
  ["＝1", `"'＝1"`],
  ["", ""],
  ["Añana", "Añana"],
])("%j becomes %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("no cell begins as a formula, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const shown = csvCell(text).replace(/^"/, "");
      expect(shown).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("rows are lines of a file that says its encoding", () => {
  expect(
    csvOf([
      ["a", "b"],
      ["1", "=2"],
    ]),
  ).toBe(`\ufeffa,b\r\n1,"'=2"\r\n`);
});
