import fc from "fast-check";
import { expect, test } from "vitest";
import { AWAITED, pauseAfter, UNAWAITED } from "./between-parts.ts";

test("others have the machine for as many times as long as a part took, for 30 ms at least and no longer than a limit", () => {
  expect([0, 10, 50, 200, 5_000].map((took) => pauseAfter(took, AWAITED))).toEqual([30, 50, 250, 1_000, 1_000]);
  expect([0, 10, 50, 200, 5_000].map((took) => pauseAfter(took, UNAWAITED))).toEqual([30, 120, 600, 2_400, 2_400]);
  for (const rest of [AWAITED, UNAWAITED])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (took) => {
        const pause = pauseAfter(took, rest);
        expect(pause).toBeGreaterThanOrEqual(30);
        expect(pause).toBeLessThanOrEqual(rest.longestMs);
        if (took <= 200) expect(pause).toBeGreaterThanOrEqual(took * rest.share);
      }),
    );
});
