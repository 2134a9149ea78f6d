import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { runsOf } from "./letters.ts";
import { pdfCopy } from "./pdf-copy.ts";

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

/** How many paragraphs each page of a copy holds; one that goes over two pages counts on both. */
function paragraphsByPage(pdf: Buffer): number[] {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n/g)].map(({ index, 0: found }) => {
    const raw = pdf.subarray(index + found.length, pdf.indexOf("endstream", index));
    try {
      return inflateSync(raw).toString("latin1");
    } catch {
      return "";
    }
  });
  return streams.map((stream) => stream.match(/\/P <</g)?.length ?? 0).filter((n) => n > 0);
}

test("a question and its answer are on one page", async () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({ name: `Galdera ${n}`, answer: "Erantzuna\n".repeat(1 + (n % 5)).trim() }));
  const pdf = await pdfCopy({ title: "Zure eskaera", locale: "eu", lead: [], sections: [{ title: "Erakundea", rows }] });
  const pages = paragraphsByPage(pdf);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((n) => n % 2 === 1)).toEqual([]);
  expect(pages.reduce((sum, n) => sum + n)).toBe(2 * rows.length);
});

test("a signature is on one page, however long the text before it is", async () => {
  const rows = ["Organisation", "Role", "Name", "Position", "Date"].map((name) => ({ name, answer: "Ibaialde" }));
  for (let n = 1; n < 30; n++) {
    const text = Array.from({ length: n }, (_, row) => ({ name: `Galdera ${row}`, answer: "Erantzuna" }));
    const sections = [
      { title: "Testua", rows: text },
      { title: "Sinadura", rows, whole: true },
    ];
    const pages = paragraphsByPage(await pdfCopy({ title: "Gutuna", locale: "eu", lead: [], sections }));
    expect(pages.at(-1), `after ${n} rows`).toBeGreaterThanOrEqual(2 * rows.length);
  }
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
