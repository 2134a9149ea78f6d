import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;
const TABLES_AT = 12;
const TABLE_ENTRY = 16;
const aligned = (length: number) => Math.ceil(length / 4) * 4;

/** A font of WOFF as the TrueType font that it packs. pdfkit would unpack its tables again for each letter of each document, which took most of the time of a sheet. */
export function unpackedFont(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no font of WOFF.");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const at = HEADER + n * ENTRY;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const begin = TABLES_AT + count * TABLE_ENTRY;
  const font = Buffer.alloc(begin + tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), 0));
  woff.copy(font, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  for (const [n, value] of [count, power * TABLE_ENTRY, Math.log2(power), (count - power) * TABLE_ENTRY].entries())
    font.writeUInt16BE(value, 4 + n * 2);
  let offset = begin;
  for (const [n, { tag, checksum, bytes }] of tables.entries()) {
    const at = TABLES_AT + n * TABLE_ENTRY;
    tag.copy(font, at);
    for (const [m, value] of [checksum, offset, bytes.length].entries()) font.writeUInt32BE(value, at + 4 + m * 4);
    bytes.copy(font, offset);
    offset += aligned(bytes.length);
  }
  return font;
}

const kept = new Map<string, Buffer>();
/** The font of a file, unpacked once in this process. */
export function fontOf(file: string): Buffer {
  const font = kept.get(file) ?? unpackedFont(readFileSync(file));
  kept.set(file, font);
  return font;
}
