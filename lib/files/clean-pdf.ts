import { readFile, writeFile } from "node:fs/promises";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFStream } from "@cantoo/pdf-lib";
import { resetBound } from "./bounded-pdf.ts";

const name = (text: string) => PDFName.of(text);
const PAGE_KEYS = ["Type", "MediaBox", "CropBox", "Rotate", "UserUnit", "Resources", "Contents", "Group", "Annots", "Parent"].map(name);
/** In a stream: where its bytes lie in another file, files that go with it, and what tells who made it. */
const NEVER = ["F", "FFilter", "FDecodeParms", "Ref", "OPI", "AF", "Metadata", "PieceInfo"].map(name);

/** Signs of another file behind or inside this one. */
function isMixed(bytes: Buffer, end: number) {
  const behind = bytes
    .toString("latin1", end + 5)
    .replaceAll("\0", "")
    .trim();
  const zip = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  return behind.length > 32 || (zip > bytes.length - 66_000 && zip >= 0 && bytes.includes("PK\x03\x04", 0, "latin1"));
}

/** Writes a PDF anew with what its pages show and nothing else: no script, action, attachment, form, layer or description. */
export async function cleanPdf(input: string, output: string) {
  const bytes = await readFile(input);
  const end = bytes.lastIndexOf("%%EOF");
  if (end < 0) return "document.damaged" as const;
  if (isMixed(bytes, end)) return "document.mixed" as const;
  if (/\/Encrypt\s*(\d|<<)/.test(bytes.toString("latin1"))) return "document.locked" as const;
  resetBound();
  const given = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Number.POSITIVE_INFINITY });
  for (const page of given.getPages()) bare(page);
  const made = await PDFDocument.create({ updateMetadata: false });
  for (const page of await made.copyPages(given, given.getPageIndices())) made.addPage(page);
  if (made.getPageCount() === 0) return "document.damaged" as const;
  for (const [, object] of made.context.enumerateIndirectObjects())
    if (object instanceof PDFStream) for (const key of NEVER) object.dict.delete(key);
  await writeFile(output, await made.save({ updateFieldAppearances: false }), { flag: "wx", mode: 0o600 });
  return undefined;
}

function bare({ node }: PDFPage) {
  for (const key of node.keys()) if (!PAGE_KEYS.includes(key)) node.delete(key);
  const notes = node.Annots();
  node.delete(name("Annots"));
  const shown = notes?.asArray().flatMap((_, n) => picture(notes.lookup(n)) ?? []);
  if (shown?.length) node.set(name("Annots"), node.context.obj(shown.map((note) => node.context.register(note))));
}

/** What a note, a stamp or a filled-in field looks like, as a mere picture on the page. */
function picture(note: PDFObject | undefined) {
  if (!(note instanceof PDFDict)) return undefined;
  const looks = note.lookup(name("AP"));
  const normal = looks instanceof PDFDict ? looks.get(name("N")) : undefined;
  const [place, flags, state] = [note.lookup(name("Rect")), note.lookup(name("F")), note.lookup(name("AS"))];
  if (!normal || !(place instanceof PDFArray)) return undefined;
  const made = note.context.obj({ Type: "Annot", Subtype: "Stamp", Rect: place, AP: { N: normal } });
  if (flags instanceof PDFNumber) made.set(name("F"), flags);
  if (state instanceof PDFName) made.set(name("AS"), state);
  return made;
}
