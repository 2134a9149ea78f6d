import { expect, test, vi } from "vitest";
import { networkOf } from "./client-address.ts";
import { mayAskForLink, overLimit, waitForMailTo } from "./rate-limit.ts";

test("five links for an address in half an hour, and others are not held up by it", async () => {
  for (let n = 0; n < 5; n++) expect(await overLimit("signInAddress", "a@example.org")).toBe(0);
  const wait = await overLimit("signInAddress", "a@example.org");
  expect(wait).toBeGreaterThan(1700);
  expect(wait).toBeLessThanOrEqual(1800);
  expect(await overLimit("signInAddress", "b@example.org")).toBe(0);
});

/** How many of so many requests lead to an email. */
async function emailsFor(key: string, from: (n: number) => string, requests: number, isOwn = false) {
  let emails = 0;
  for (let n = 0; n < requests; n++) if (await mayAskForLink(key, from(n), isOwn)) emails++;
  return emails;
}

test("after a stranger's requests the owner still receives a sign-in link, from another network or their own browser", async () => {
  expect(await emailsFor("d@example.org", () => "stranger", 100)).toBe(6);
  expect(await emailsFor("d@example.org", () => "home", 5)).toBe(5);
  // Even where a stranger asks from everywhere.
  await emailsFor("d@example.org", (n) => `stranger ${n}`, 500);
  expect(await emailsFor("d@example.org", () => "home", 1)).toBe(0);
  expect(await emailsFor("d@example.org", () => "person", 5, true)).toBe(5);
});

test("from the stranger's own network, the owner of the mailbox always has a link that works", async () => {
  vi.useFakeTimers();
  const LINK_S = 600;
  let last = Number.NEGATIVE_INFINITY;
  let emails = 0;
  for (let second = 0; second < 3_600; second += 10) {
    if (await mayAskForLink("e@example.org", "one", false)) {
      last = second;
      emails++;
    }
    expect(second - last).toBeLessThan(LINK_S / 2);
    vi.setSystemTime(Date.now() + 10_000);
  }
  // Two rounds of five and one in two minutes: what a stranger can send to somebody else's mailbox in an hour.
  expect(emails).toBeLessThanOrEqual(2 * 5 + 31);
  vi.useRealTimers();
});

test("a hospital with one address for everybody applies forty times in an hour, and one mailbox there six times, however it is written", async () => {
  for (let n = 0; n < 40; n++) expect(await waitForMailTo(`nurse${n}@example.org`, "hospital")).toBe(0);
  expect(await waitForMailTo("nurse40@example.org", "hospital")).toBeGreaterThan(3500);
  for (let n = 0; n < 6; n++) expect(await waitForMailTo(`victim+${n}@example.org`, "home")).toBe(0);
  expect(await waitForMailTo("victim+more@example.org", "home")).toBeGreaterThan(3500);
  expect(await waitForMailTo("victim@example.org", "elsewhere")).toBe(0);
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
  ["", "unknown"],
  ["_hidden", "unknown"],
  // As load balancers write it: with a port, in brackets, with a zone.
  ["203.0.113.9:1000", "203.0.113.9"],
  ["203.0.113.9:65535", "203.0.113.9"],
  [" 203.0.113.9 ", "203.0.113.9"],
  ["[2001:db8:1:2::1]:1000", "2001:db8:1:2"],
  ["[2001:db8:1:2::1]", "2001:db8:1:2"],
  ["[::ffff:203.0.113.9]:80", "203.0.113.9"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  // IPv4 within IPv6, in hex and in full.
  ["::ffff:cb00:7109", "203.0.113.9"],
  ["::FFFF:CB00:7109", "203.0.113.9"],
  ["0:0:0:0:0:ffff:cb00:7109", "203.0.113.9"],
  ["::ffff:506:708", "5.6.7.8"],
  ["64:ff9b::203.0.113.9", "64:ff9b:0:0"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
