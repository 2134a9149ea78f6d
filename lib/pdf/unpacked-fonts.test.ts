import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { FACES, fontFile } from "./letters.ts";
import { fontOf, unpackedFont } from "./unpacked-fonts.ts";

const TEXT = "Ikerketa-zentroa, Ñandú 123: “AVAY” œ€–";

test.each(FACES)("the unpacked font of %s %i has the widths and height of its file", (subset, weight) => {
  const measured = (font: string | Buffer) => {
    const doc = new PDFDocument({ font: "" }).font(font as string, 11);
    return [doc.widthOfString(TEXT), doc.heightOfString(TEXT)];
  };
  const file = fontFile(subset, weight);
  expect(measured(fontOf(file))).toEqual(measured(file));
});

test("a file is unpacked once, and only WOFF is", () => {
  const file = fontFile("latin", 400);
  expect(fontOf(file)).toBe(fontOf(file));
  expect(fontOf(file).length).toBeGreaterThan(readFileSync(file).length);
  expect(() => unpackedFont(Buffer.from("OTTO and more bytes"))).toThrow("no font of WOFF");
});
