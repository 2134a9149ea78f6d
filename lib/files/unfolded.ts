import { constants, createInflate } from "node:zlib";
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { TooMuch } from "./too-much.ts";

const NAMES: Record<string, string> = {
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  A85: "ASCII85Decode",
  AHx: "ASCIIHexDecode",
  RL: "RunLengthDecode",
};
const STEPWISE = ["LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"];

/** The packings of a stream, outermost first, under their long names. */
function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const given = filter instanceof PDFArray ? filter.asArray().map((_, n) => filter.lookup(n)) : [filter];
  return given.flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : [])).map((name) => NAMES[name] ?? name);
}

/** What zlib makes of some bytes. Where they are damaged, what came before counts: that is what a reader shows. */
async function inflated(bytes: Uint8Array, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(bytes);
  try {
    for await (const chunk of inflate) {
      length += chunk.length;
      if (length > most) throw new TooMuch();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error;
  }
  return Buffer.concat(chunks);
}

/** One packing that the PDF library undoes step by step, so that it never makes more than is asked for. */
function stepped(dict: PDFDict, bytes: Uint8Array, filter: string, most: number): Uint8Array {
  const only = dict.context.obj({ Filter: filter });
  const made = decodePDFRawStream(PDFRawStream.of(only, bytes)) as { getBytes(length: number): Uint8Array };
  const given = made.getBytes(most + 1);
  if (given.length > most) throw new TooMuch();
  return given;
}

/**
 * How many bytes a stream unfolds to. Packings of pictures (JPEG and the like) end the count: their size is bounded by their points.
 * Throws TooMuch when any step comes to more than `most`.
 */
export async function unfoldedLength({ dict, contents }: PDFRawStream, most: number): Promise<number> {
  let bytes: Uint8Array = contents;
  for (const filter of filtersOf(dict)) {
    if (filter === "FlateDecode") bytes = await inflated(bytes, most);
    else if (STEPWISE.includes(filter)) bytes = stepped(dict, bytes, filter, most);
    else break;
  }
  return bytes.length;
}
