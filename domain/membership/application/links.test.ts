import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { clusters } from "#db/schema/kernel";
import { applicationAccess, applicationLinks } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { newReferenceNumber } from "#domain/membership/application/reference-number";
import { DAY, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { unconfirmedApplication } from "#test/fixtures/applications";
import { endLink, endLinks, makeLink, openAccess } from "./links.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (days = 0) => context({ clock: () => later(START, days * DAY) });
const make = (id: string, purpose: "confirm" | "status", days = 0) =>
  transactAsPortal(at(days), (turn) => makeLink(turn, id, purpose, "eu"));
const rowOf = async (path: string) => {
  const token = path.split("/").at(-1) ?? "";
  return (
    await context()
      .db.select()
      .from(applicationLinks)
      .where(eq(applicationLinks.tokenHash, tokenHash(token)))
  )[0];
};

describe("a mailed link", () => {
  test("is an address in the reader's language with 256 random bits, of which the hash is kept", async () => {
    const { id } = await unconfirmedApplication();
    const [confirm, status] = [await make(id, "confirm"), await make(id, "status")];
    expect(confirm.path).toMatch(/^\/eu\/apply\/confirm\/[\w-]{43}$/);
    expect(status.path).toMatch(/^\/eu\/apply\/link\/[\w-]{43}$/);
    const stored = JSON.stringify(await context().db.select().from(applicationLinks));
    expect(stored).not.toContain(confirm.path.split("/").at(-1));
  });

  test("confirms for seven days and shows the status for thirty, and its mail says so", async () => {
    const { id } = await unconfirmedApplication();
    const [confirm, status] = [await make(id, "confirm"), await make(id, "status")];
    expect([confirm.until, status.until]).toEqual([later(START, 7 * DAY).toISOString(), later(START, 30 * DAY).toISOString()]);
    expect((await rowOf(confirm.path))?.expiresAt).toEqual(later(START, 7 * DAY));
  });

  test("ends alone; its row stays", async () => {
    const { id } = await unconfirmedApplication();
    const [one, other] = [await make(id, "status"), await make(id, "status")];
    await transactAsPortal(at(1), async (turn) => void (await endLink(turn, one.path.split("/").at(-1) ?? "")));
    expect((await rowOf(one.path))?.expiresAt).toEqual(later(START, DAY));
    expect((await rowOf(other.path))?.expiresAt).toEqual(later(START, 30 * DAY));
  });

  test("before a new one all status links of this application end, and no other link", async () => {
    const [mine, others] = [await unconfirmedApplication(), await unconfirmedApplication()];
    const [status, confirm, foreign] = [await make(mine.id, "status"), await make(mine.id, "confirm"), await make(others.id, "status")];
    await transactAsPortal(at(1), async (turn) => void (await endLinks(turn, mine.id)));
    expect((await rowOf(status.path))?.expiresAt).toEqual(later(START, DAY));
    expect((await rowOf(confirm.path))?.expiresAt).toEqual(later(START, 7 * DAY));
    expect((await rowOf(foreign.path))?.expiresAt).toEqual(later(START, 30 * DAY));
  });
});

test("a browser's access lasts thirty days; what has run out is swept with the next", async () => {
  const { id } = await unconfirmedApplication();
  const first = await transactAsPortal(at(), (turn) => openAccess(turn, id));
  const second = await transactAsPortal(at(10), (turn) => openAccess(turn, id));
  const kept = async () => (await context().db.select().from(applicationAccess)).map((row) => row.tokenHash).sort();
  expect(await kept()).toEqual([tokenHash(first), tokenHash(second)].sort());
  const third = await transactAsPortal(at(31), (turn) => openAccess(turn, id));
  expect(await kept()).toEqual([tokenHash(second), tokenHash(third)].sort());
});

describe("a reference", () => {
  test("has the cluster's initials, the year and eight letters, and is another for each form", async () => {
    const [one, other] = [await newReferenceNumber(at(), "one"), await newReferenceNumber(at(), "other")];
    expect(one).toMatch(/^BHC-2026-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(one).not.toMatch(/[ILOU].*-.*-[ILOU]/);
    expect(other).not.toBe(one);
  });

  test("a cluster without capitals gets one all the same", async () => {
    await transactAsPortal(at(), async ({ db }) => void (await db.update(clusters).set({ name: "osasuna" })));
    expect(await newReferenceNumber(at(), "one")).toMatch(/^A-2026-/);
  });
});
