import { inflateSync } from "node:zlib";
import { PDFArray, type PDFDocument, PDFName, PDFNumber, PDFObjectStreamParser, PDFRawStream, PDFXRefStreamParser } from "@cantoo/pdf-lib";
import { TooMuch } from "./too-much.ts";
import { unfoldedLength } from "./unfolded.ts";

/** The library takes longer than the square of their number; a long document has a few thousand. */
const MAX_OBJECTS = 20_000;
/** What the packed objects of one file may come to once unpacked, and what all that its pages draw with may. */
const MAX_UNPACKED = 48_000_000;
/** An A3 sheet scanned at 600 dots an inch has 70 million. */
const MAX_POINTS = 100_000_000;
const MAX_PICTURE_BYTES = 512_000_000;

const name = (text: string) => PDFName.of(text);
let left = { bytes: MAX_UNPACKED, objects: MAX_OBJECTS };
let over = false;

/** The library takes an error of the count for a damaged part and reads on: whoever calls it has to ask afterwards. */
export function checkCount() {
  if (over) throw new TooMuch();
}

function tooMuch(): never {
  over = true;
  throw new TooMuch();
}

function countPacked({ dict, contents }: PDFRawStream) {
  checkCount();
  const packed = dict.lookup(name("N"));
  if (packed instanceof PDFNumber) left.objects -= packed.asNumber();
  if (left.objects < 0) tooMuch();
  const filter = dict.lookup(name("Filter"));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === undefined) return;
  if (only !== name("FlateDecode")) throw new Error("a packing that is not read");
  try {
    left.bytes -= inflateSync(contents, { maxOutputLength: Math.max(1, left.bytes) }).length;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") tooMuch();
    throw error;
  }
}

// The library unpacks such streams while it reads, without a bound of its own.
const { forStream: objects } = PDFObjectStreamParser;
PDFObjectStreamParser.forStream = (stream, tick) => {
  countPacked(stream);
  return objects(stream, tick);
};
const { forStream: references } = PDFXRefStreamParser;
PDFXRefStreamParser.forStream = (stream) => {
  countPacked(stream);
  return references(stream);
};

/** Counts the objects of a file without parsing it: each begins with the word `obj`. Throws TooMuch; starts the count of the packed ones. */
export function boundObjects(bytes: Buffer) {
  left = { bytes: MAX_UNPACKED, objects: MAX_OBJECTS };
  over = false;
  for (let at = bytes.indexOf("obj"); at >= 0; at = bytes.indexOf("obj", at + 3)) {
    if (bytes.toString("latin1", Math.max(0, at - 3), at) !== "end") left.objects -= 1;
    if (left.objects < 0) throw new TooMuch();
  }
}

/** The streams that pages draw from directly: they are drawn whatever else they say they are. */
function drawn(pdf: PDFDocument): Set<unknown> {
  const streams = pdf.getPages().map(({ node }) => node.Contents());
  return new Set(streams.flatMap((one) => (one instanceof PDFArray ? one.asArray().map((_, n) => one.lookup(n)) : [one])));
}

/** Measures what the streams of a document unfold to in the program of whoever opens it. Throws TooMuch. */
export async function boundStreams(pdf: PDFDocument) {
  const contents = drawn(pdf);
  let [bytes, ofPictures] = [MAX_UNPACKED, MAX_PICTURE_BYTES];
  for (const [, stream] of pdf.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    const isPicture = stream.dict.lookup(name("Subtype")) === name("Image") && !contents.has(stream);
    if (!isPicture) bytes -= await unfoldedLength(stream, bytes);
    else {
      const [width, height] = ["Width", "Height"].map((side) => stream.dict.lookup(name(side)));
      if (!(width instanceof PDFNumber && height instanceof PDFNumber)) throw new Error("a picture without a size");
      if (width.asNumber() * height.asNumber() > MAX_POINTS) throw new TooMuch();
      ofPictures -= await unfoldedLength(stream, ofPictures);
    }
  }
}
