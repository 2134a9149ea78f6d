import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvOf, spreadsheetText } from "./csv.ts";

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

test("a cell that was written as text is read as it was", () => {
  const tricky = fc.stringMatching(/^[ '\t\r=+\-@a1\uff1d]{0,6}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), tricky), (text) => {
      const cell = csvCell(text);
      const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(spreadsheetText(shown)).toBe(text);
    }),
  );
});
