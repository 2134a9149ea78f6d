import fc from "fast-check";
import { expect, test } from "vitest";
import { pauseAfter } from "./between-parts.ts";

test("others have the machine for five times as long as a part took, for 30 ms at least and a second at most", () => {
  expect([0, 10, 50, 200, 5_000].map(pauseAfter)).toEqual([30, 50, 250, 1_000, 1_000]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (took) => {
      const pause = pauseAfter(took);
      expect(pause).toBeGreaterThanOrEqual(30);
      expect(pause).toBeLessThanOrEqual(1_000);
      if (took <= 200) expect(pause).toBeGreaterThanOrEqual(took * 5);
    }),
  );
});
