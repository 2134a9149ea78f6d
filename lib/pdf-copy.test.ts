import { expect, test } from "vitest";
import { pdfCopy, runsOf } from "./pdf-copy.ts";

const copy = (answer: string) =>
  pdfCopy({
    title: "Zure eskaera",
    locale: "eu",
    lead: ["BHC-2026-AAAA-BBBB"],
    sections: [{ title: "Erakundea", rows: [{ name: "Izena", answer }] }],
  });

test("a copy is a tagged PDF that tells its language and title", async () => {
  const pdf = (await copy("Laminak Sentsoreak, S.L.")).toString("latin1");
  expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  expect(pdf).toContain("/Lang (eu)");
  expect(pdf).toContain("/Marked true");
  expect(pdf).toContain("/StructTreeRoot");
  for (const tag of ["/S /H1", "/S /H2", "/S /P"]) expect(pdf).toContain(tag);
  expect(pdf).toContain("/DisplayDocTitle true");
});

test("letters of the extended Latin alphabets come from their own file; others leave a mark", () => {
  expect(runsOf("Łódź, ñ € “x”")).toEqual([
    { text: "Ł", subset: "latin-ext" },
    { text: "ód", subset: "latin" },
    { text: "ź", subset: "latin-ext" },
    { text: ", ñ € “x”", subset: "latin" },
  ]);
  expect(runsOf("Ωa日")).toEqual([{ text: "¤a¤", subset: "latin" }]);
  expect(runsOf("")).toEqual([]);
});

test.each(["", "x".repeat(20_000), "Line\nby\nline", "Ωμέγα 日本 🙂", "(a) \\ <b> %PDF"])(
  "any text makes a whole file: %#",
  async (text) => {
    const pdf = await copy(text);
    expect(pdf.subarray(-7).toString("latin1")).toContain("%%EOF");
  },
);
