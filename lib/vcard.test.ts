import { expect, test } from "vitest";
import { vcardOf } from "./vcard.ts";

const unfolded = (card: string) => card.replaceAll("\r\n ", "").split("\r\n");

test("what is stated has a line, and what is empty has none", () => {
  expect(
    unfolded(
      vcardOf([
        ["FN", "Made-up"],
        ["URL", null],
        ["ADR", "", "", "", "Tolosa", "", "", "ES"],
      ]),
    ),
  ).toEqual(["BEGIN:VCARD", "VERSION:3.0", "FN:Made-up", "ADR:;;;Tolosa;;;ES", "END:VCARD", ""]);
});

test("nothing that somebody writes begins a line or a part of its own", () => {
  const evil = "A; B, C\nEMAIL:x@example.org\\";
  expect(unfolded(vcardOf([["NOTE", evil]]))[2]).toBe("NOTE:A\\; B\\, C\\nEMAIL:x@example.org\\\\");
});

test("a long line is folded at 75 octets, between letters", () => {
  const long = "añadir 🧪 ".repeat(40);
  const card = vcardOf([["NOTE", long]]);
  for (const line of card.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfolded(card)[2]).toBe(`NOTE:${long}`);
});
