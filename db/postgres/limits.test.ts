import { afterEach, expect, test } from "vitest";
import { overLimit, shareLimits } from "#lib/requests/rate-limit";
import { raw } from "#test/raw";
import { sharedLimits } from "./limits.ts";

afterEach(() => shareLimits(undefined));

test("processes count one limit together, and a key may be long", async () => {
  const key = `${"a".repeat(254)}@example.org 2001:db8::1`;
  for (let n = 0; n < 5; n++) {
    // A new process knows nothing but what is in the table.
    shareLimits(sharedLimits());
    expect(await overLimit("signInAddress", key)).toBe(0);
  }
  shareLimits(sharedLimits());
  expect(await overLimit("signInAddress", key)).toBeGreaterThan(1_700);
  expect(await overLimit("signInAddress", "another")).toBe(0);
});

test("while the table cannot be used, each process counts for itself", async () => {
  await raw("alter table rate_limits rename to away");
  try {
    shareLimits(sharedLimits());
    for (let n = 0; n < 5; n++) expect(await overLimit("signInAddress", "b@example.org")).toBe(0);
    expect(await overLimit("signInAddress", "b@example.org")).toBeGreaterThan(1_700);
  } finally {
    await raw("alter table away rename to rate_limits");
  }
});
