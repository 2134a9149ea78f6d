import { readFile, writeFile } from "node:fs/promises";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFStream } from "@cantoo/pdf-lib";
import { boundObjects, boundStreams, checkCount } from "./bounded-pdf.ts";

const name = (text: string) => PDFName.of(text);
const PAGE_KEYS = ["Type", "MediaBox", "CropBox", "Rotate", "UserUnit", "Resources", "Contents", "Group", "Annots", "Parent"].map(name);
/** In a stream: where its bytes lie in another file, files that go with it, and what tells who made it. */
const NEVER = ["F", "FFilter", "FDecodeParms", "Ref", "OPI", "AF", "Metadata", "PieceInfo"].map(name);

const LOADING = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Number.POSITIVE_INFINITY };
const END = "%%EOF";
/** What may come between the end of a PDF and the end of the file. */
const NOTHING = /^[\s\0]*$/;
/** A change is written behind the end of the PDF that it changes: objects, references, an end of its own. */
const CHANGE = /^[\s\0]*(\d|xref\b|trailer\b|startxref\b|endstream\b)/;

/** Signs of another file behind or inside this one. */
function isMixed(bytes: Buffer) {
  const [, ...behind] = bytes.toString("latin1").split(END);
  const last = behind.pop() ?? "";
  const zip = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const isZip = zip > bytes.length - 66_000 && zip >= 0 && bytes.includes("PK\x03\x04", 0, "latin1");
  return isZip || !NOTHING.test(last) || behind.some((part) => !CHANGE.test(part));
}

/** Rewrites a PDF with what its pages show and nothing else: no script, action, attachment, form, layer or description. */
export async function cleanPdf(input: string, output: string) {
  const bytes = await readFile(input);
  if (!bytes.includes(END)) return "document.damaged" as const;
  boundObjects(bytes);
  if (isMixed(bytes)) return "document.mixed" as const;
  if (/\/Encrypt\s*(\d|<<)/.test(bytes.toString("latin1"))) return "document.locked" as const;
  const given = await PDFDocument.load(bytes, LOADING).finally(checkCount);
  for (const page of given.getPages()) bare(page);
  const made = await PDFDocument.create({ updateMetadata: false });
  for (const page of await made.copyPages(given, given.getPageIndices())) made.addPage(page);
  if (made.getPageCount() === 0) return "document.damaged" as const;
  for (const [, object] of made.context.enumerateIndirectObjects())
    if (object instanceof PDFStream) for (const key of NEVER) object.dict.delete(key);
  await boundStreams(made);
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
