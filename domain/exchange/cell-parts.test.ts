import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOfParts, partsOfCell } from "./cell-parts.ts";

test.each([
  ["Olatz; Olatz Farma | OF", ["Olatz", "Olatz Farma", "OF"]],
  ["Olatz, Farma", ["Olatz", "Farma"]],
  ["1,5 Olatz", ["1,5 Olatz"]],
  ["Olatz\nFarma\r\nOF", ["Olatz", "Farma", "OF"]],
  ["Olatz; ; Olatz;", ["Olatz"]],
  ['"Olatz, S.L."; OF', ["Olatz, S.L.", "OF"]],
  ['"Olatz ""y"" Farma; S.L."', ['Olatz "y" Farma; S.L.']],
  ['"Olatz" Farma; OF', ['"Olatz" Farma', "OF"]],
  ['"Olatz; Farma', ['"Olatz', "Farma"]],
  ["", []],
])("%j is %j", (cell, parts) => {
  expect(partsOfCell(cell)).toEqual(parts);
});

test("whatever the parts are, their cell holds them again, each once and in their order", () => {
  const part = fc.string({ unit: fc.constantFrom(..."ab \"',;|\n"), minLength: 1, maxLength: 12 }).map((text) => text.trim());
  fc.assert(
    fc.property(fc.uniqueArray(part.filter(Boolean), { maxLength: 5 }), (parts) => {
      expect(partsOfCell(cellOfParts(parts))).toEqual(parts);
    }),
  );
});
