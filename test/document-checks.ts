import { strFromU8, unzipSync } from "fflate";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, vi } from "vitest";
import type { Document } from "#lib/documents/document";
import { docxOf } from "#lib/documents/docx";
import { pdfCopy } from "#lib/pdf/pdf-copy";
import { DocumentText } from "../app/[locale]/(member)/consortia/[slug]/_space/document-text.tsx";
import { pdfText } from "./pdf-text.ts";

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
/** The letters of a text without what each format does to spaces and line breaks. */
export const bare = (text: string) => text.replace(/[\s\u00a0]+/g, "");
const textOfMarkup = (markup: string) => bare(unescaped(markup.replace(/<[^>]*>/g, " ")));
const wordXml = (file: Uint8Array, part = "word/document.xml") => strFromU8(unzipSync(file)[part] ?? new Uint8Array());

/** What a document says, without spaces; the page, the PDF and the file for Word must say the same. */
export async function saidInEachForm(document: Document): Promise<string> {
  const onPage = textOfMarkup(renderToStaticMarkup(createElement(DocumentText, { document })));
  expect(textOfMarkup(wordXml(await docxOf(document)))).toBe(onPage);
  expect(bare(await pdfText(await pdfCopy(document)))).toBe(onPage);
  return onPage;
}

export async function expectSameOnAnotherDay(make: () => Promise<Document>) {
  const made = await make();
  const [pdf, docx] = [await pdfCopy(made), Buffer.from(await docxOf(made))];
  vi.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z"), toFake: ["Date"] });
  try {
    const again = await make();
    expect((await pdfCopy(again)).equals(pdf)).toBe(true);
    expect(Buffer.from(await docxOf(again)).equals(docx)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
}

/** The PDF is tagged and tells its title and language, and so does the file for Word, which has so many headings below its title. */
export async function expectTagged(document: Document, headings: number) {
  const pdf = (await pdfCopy(document)).toString("latin1");
  for (const mark of [`/Lang (${document.locale})`, "/Marked true", "/StructTreeRoot", "/S /H1", "/S /H2", "/DisplayDocTitle true"])
    expect(pdf).toContain(mark);
  const docx = await docxOf(document);
  expect(textOfMarkup(wordXml(docx, "docProps/core.xml"))).toContain(bare(document.title));
  expect(wordXml(docx, "word/styles.xml")).toContain(`w:lang w:val="${document.locale}-`);
  expect(wordXml(docx)).toContain('<w:pStyle w:val="Title"/>');
  expect(wordXml(docx).match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(headings);
}
