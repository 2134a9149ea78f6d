import { inflateSync } from "node:zlib";
import { PDFArray, PDFName, PDFObjectStreamParser, type PDFRawStream, PDFXRefStreamParser } from "@cantoo/pdf-lib";

/** What the packed objects of one file may come to once unpacked. */
const MOST_UNPACKED = 48_000_000;
let left = MOST_UNPACKED;

function measure({ dict, contents }: PDFRawStream) {
  const filter = dict.lookup(PDFName.of("Filter"));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === undefined) return;
  if (only !== PDFName.of("FlateDecode")) throw new Error("a packing that is not read");
  left -= inflateSync(contents, { maxOutputLength: Math.max(1, left) }).length;
}

// The library unpacks such streams while it reads, without a bound of its own.
const { forStream: objects } = PDFObjectStreamParser;
PDFObjectStreamParser.forStream = (stream, tick) => {
  measure(stream);
  return objects(stream, tick);
};
const { forStream: references } = PDFXRefStreamParser;
PDFXRefStreamParser.forStream = (stream) => {
  measure(stream);
  return references(stream);
};

/** Starts the count anew, for the next file. */
export function resetBound() {
  left = MOST_UNPACKED;
}
