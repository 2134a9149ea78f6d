import { expect, test } from "vitest";
import { matches } from "#database/search";
import type { Kind } from "#domain/organisations/state";
import { visitor } from "#test/builders";
import { stated } from "#test/fixtures/capabilities";
import { listed } from "#test/fixtures/profiles";
import { type DirectoryQuery, isWalked, orderedListings, walkedIds } from "./ordered-listings.ts";

const query: DirectoryQuery = { q: "sensor", sectors: [], kinds: [], regions: [], sort: "relevance", page: 1 };
const MANY = 1_000_000;

const NAMES = [
  "Sensor",
  "Sensor Berri",
  "Sensorika",
  "Big Sensors",
  "Bio Sensor",
  "Biosensorika",
  "Gailu",
  "Etxe",
  "Arte",
  "Mendi",
  "Itsas",
  "Ibai",
];

test("walking through the names gives what sorting all hits gives, part by part", async () => {
  for (const [n, name] of NAMES.entries()) {
    const capabilities = n % 3 === 0 ? [stated(n % 2 === 0 ? { confirmedAt: "2020-01-01T00:00:00.000Z" } : {})] : [];
    await listed({ name, kind: n % 2 === 0 ? "company" : "research", capabilities });
  }
  const ctx = visitor();
  for (const q of ["sensor", "sensors for", "biosensor", "sensro"])
    for (const kinds of [[], ["company"]] as Kind[][]) {
      const found = await matches(ctx.db, "organisation", q);
      if (!found) throw new Error("There is a word.");
      const sorted = (await orderedListings(ctx, { ...query, q, kinds }, found, MANY).ordered).map((row) => row.organisationId);
      expect(sorted.length).toBeGreaterThan(0);
      for (let offset = 0; offset < sorted.length; offset++)
        for (const limit of [1, 4])
          expect(await walkedIds(ctx, { ...query, q, kinds }, found, { offset, limit })).toEqual(sorted.slice(offset, offset + limit));
    }
});

test.each([
  ["where most have the words", { listed: 100_000, all: 60_000, total: 20_000 }, {}, true],
  ["not of so few that each is weighed", { listed: 100_000, all: 2_000, total: 2_000 }, {}, false],
  ["not where few fit the filters", { listed: 100_000, all: 60_000, total: 20 }, {}, false],
  ["not far behind the first page", { listed: 100_000, all: 60_000, total: 60_000 }, { page: 1_000 }, false],
  ["not in another order", { listed: 100_000, all: 60_000, total: 20_000 }, { sort: "newest" }, false],
  ["not where old capabilities come last", { listed: 100_000, all: 60_000, total: 20_000 }, { capabilities: ["zebrafish"] }, false],
] as const)("names are walked through %s", (_, counts, change, expected) => {
  expect(isWalked({ ...query, ...change } as DirectoryQuery, counts)).toBe(expected);
});
