import { expect, test, vi } from "vitest";
import { networkOf } from "./client-address.ts";
import { overLimit } from "./rate-limit.ts";

test("five links for an address in half an hour, and others are not held up by it", async () => {
  for (let n = 0; n < 5; n++) expect(await overLimit("signInAddress", "a@example.org")).toBe(0);
  const wait = await overLimit("signInAddress", "a@example.org");
  expect(wait).toBeGreaterThan(1700);
  expect(wait).toBeLessThanOrEqual(1800);
  expect(await overLimit("signInAddress", "b@example.org")).toBe(0);
});

test("the wait ends", async () => {
  vi.useFakeTimers();
  for (let n = 0; n < 6; n++) await overLimit("signInAddress", "c@example.org");
  vi.setSystemTime(Date.now() + 1_801_000);
  expect(await overLimit("signInAddress", "c@example.org")).toBe(0);
  vi.useRealTimers();
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
