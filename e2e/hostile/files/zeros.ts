import { constants, deflateRawSync } from "node:zlib";

const PIECE = 10_000_000;
/** What ends a stream: an empty block that is the last one. */
const END = Buffer.from([3, 0]);
/** The largest prime under 65,536, from Adler-32 (RFC 1950). */
const ADLER = 65_521;

/** A part of a stream that another can follow. */
const part = (bytes: number) => deflateRawSync(Buffer.alloc(bytes), { finishFlush: constants.Z_FULL_FLUSH });

/** A zlib stream (RFC 1950) of so many bytes of value zero: one piece is packed and repeated, as each piece would be packed the same. */
export function packedZeros(bytes: number): Buffer {
  const pieces = Array<Buffer>(Math.floor(bytes / PIECE)).fill(part(PIECE));
  const sum = Buffer.alloc(4);
  // Of zeros alone the first half stays 1, and the second counts them.
  sum.writeUInt32BE((bytes % ADLER) * 0x10000 + 1);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, part(bytes % PIECE), END, sum]);
}
