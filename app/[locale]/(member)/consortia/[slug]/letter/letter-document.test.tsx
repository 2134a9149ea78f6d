import { strFromU8, unzipSync } from "fflate";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import type { Letter, Signature } from "#domain/consortia/commitments/letter-page";
import { LOCALES } from "#domain/kernel/state";
import { docxOf } from "#lib/documents/docx";
import { pdfCopy } from "#lib/pdf/pdf-copy";
import { pdfText } from "#test/pdf-text";
import { DocumentText } from "./document-text.tsx";
import { letterDocument } from "./letter-document.ts";

vi.mock("next-intl/server", () => import("#test/in-process/next-intl-server"));

const letter: Letter = {
  version: 2,
  wording: "1",
  content: {
    consortium: "Etxean Bizi & <Co>",
    aim: { en: "People over eighty stay at home longer.", eu: "Laurogei urtetik gorakoak etxean denbora gehiago bizitzea." },
    pledge: { en: "Each partner enrols ten people.\n\nEach sends its records every week.", es: "Cada entidad incorpora a diez personas." },
  },
  validUntil: new Date("2027-01-31T22:59:00Z"),
  issuedAt: new Date("2026-11-20T09:30:00Z"),
  coordinatorId: "0123456789abcdefghjkmnpqrs",
  coordinator: "Ibaialde Medikal",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  isInForce: true,
  signatures: [],
};
const signature: Signature = {
  organisation: "Ñande Osasuna, S.L.",
  slug: "nande-osasuna",
  role: "Hospital with home care",
  name: "Ane Etxeberria",
  position: "Director",
  at: new Date("2026-11-26T16:05:00Z"),
  language: "eu",
  counts: true,
};
const document = (locale: (typeof LOCALES)[number], signed?: Signature) => letterDocument(letter, "Europe/Brussels", locale, signed);

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
/** The letters of a text without what each format does to spaces and line breaks. */
const bare = (text: string) => text.replace(/[\s\u00a0]+/g, "");
const textOfMarkup = (markup: string) => bare(unescaped(markup.replace(/<[^>]*>/g, " ")));
const wordXml = (file: Uint8Array, part = "word/document.xml") => strFromU8(unzipSync(file)[part] ?? new Uint8Array());

describe.each(LOCALES)("a letter of commitment in %s", (locale) => {
  test.each([["as it was issued", undefined] as const, ["as it was signed", signature] as const])(
    "%s says the same on the page, as a PDF and for Word",
    async (_, signed) => {
      const made = await document(locale, signed);
      const onPage = textOfMarkup(renderToStaticMarkup(<DocumentText document={made} />));
      expect(textOfMarkup(wordXml(await docxOf(made)))).toBe(onPage);
      expect(bare(await pdfText(await pdfCopy(made)))).toBe(onPage);
      for (const said of [letter.content.consortium, letter.sha256, ...(signed ? ["Ñande Osasuna", "Ane Etxeberria", "Director"] : [])])
        expect(onPage).toContain(bare(said));
    },
  );

  test("the same letter gives the same bytes on another day", async () => {
    const made = await document(locale, signature);
    const [pdf, docx] = [await pdfCopy(made), Buffer.from(await docxOf(made))];
    vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z"), toFake: ["Date"] });
    try {
      const again = await document(locale, signature);
      expect((await pdfCopy(again)).equals(pdf)).toBe(true);
      expect(Buffer.from(await docxOf(again)).equals(docx)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("the PDF is tagged and tells its title and language, and so does the file for Word", async () => {
    const made = await document(locale);
    const pdf = (await pdfCopy(made)).toString("latin1");
    for (const mark of [`/Lang (${locale})`, "/Marked true", "/StructTreeRoot", "/S /H1", "/S /H2", "/DisplayDocTitle true"])
      expect(pdf).toContain(mark);
    const docx = await docxOf(made);
    expect(textOfMarkup(wordXml(docx, "docProps/core.xml"))).toContain(bare(made.title));
    expect(wordXml(docx, "word/styles.xml")).toContain(`w:lang w:val="${locale}-`);
    expect(wordXml(docx)).toContain('<w:pStyle w:val="Title"/>');
    expect(wordXml(docx).match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
  });
});

test("what was not written in a language is shown in one in which it was", async () => {
  const texts = async (locale: (typeof LOCALES)[number]) =>
    (await document(locale)).sections.flatMap(({ rows }) => rows.map(({ answer }) => answer));
  expect(await texts("eu")).toContain("Each partner enrols ten people.\n\nEach sends its records every week.");
  expect(await texts("es")).toContain("Cada entidad incorpora a diez personas.");
});

test("a person who was erased is a dash", async () => {
  const rows = (await document("en", { ...signature, name: null, position: null })).sections.at(-1)?.rows;
  expect(rows?.map(({ answer }) => answer).slice(2, 4)).toEqual(["—", "—"]);
});
