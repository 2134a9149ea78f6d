import { HeadingLevel, Packer, Paragraph, TextRun, Document as WordDocument } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document, DocumentRow } from "./document.ts";

/** As Word names our languages. */
const LANGUAGES: Record<string, string> = { en: "en-GB", es: "es-ES", eu: "eu-ES" };
const FONT = "Arial";
const CORE = "docProps/core.xml";

const runs = (text: string, bold = false) =>
  text.split("\n").map((line, n) => new TextRun({ text: line, bold, ...(n > 0 && { break: 1 }) }));
const rowOf = ({ name, answer }: DocumentRow, keepNext: boolean) => [
  ...(name ? [new Paragraph({ children: runs(name, true), keepNext: true, spacing: { before: 120 } })] : []),
  new Paragraph({ children: runs(answer), keepNext, spacing: { after: 80 } }),
];

/** A document as a file for Word (OOXML): its language and title told, its headings as headings. The same document gives the same bytes. */
export async function docxOf({ title, locale, made, lead, sections }: Document): Promise<Uint8Array<ArrayBuffer>> {
  const file = new WordDocument({
    title,
    creator: "Auzolan",
    lastModifiedBy: "Auzolan",
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: LANGUAGES[locale] ?? locale } } },
        title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { font: FONT, size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...lead.map((line) => new Paragraph({ children: runs(line) })),
          ...sections.flatMap((section) => [
            new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...section.rows.flatMap((row, n) => rowOf(row, section.whole === true && n < section.rows.length - 1)),
          ]),
        ],
      },
    ],
  });
  return withDate(await Packer.toBuffer(file), made ?? new Date());
}

/** The parts of the file say one date, in place of the time at which each was written. */
function withDate(file: Buffer, made: Date): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const core = parts[CORE];
  if (!core) throw new Error(`A file for Word without ${CORE}`);
  parts[CORE] = strToU8(strFromU8(core).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${made.toISOString()}`));
  // A date in a zip file has no zone: the oldest that it can say means nothing.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}
