import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { packedZeros } from "./zeros.ts";

test("a bomb unpacks to as many zeros as it says, and is a thousandth of them", () => {
  for (const bytes of [10_000_000, 123_456_789]) {
    const packed = packedZeros(bytes);
    const unpacked = inflateSync(packed);
    expect(unpacked.length).toBe(bytes);
    expect(unpacked.equals(Buffer.alloc(bytes))).toBe(true);
    expect(packed.length).toBeLessThan(bytes / 900);
  }
});
