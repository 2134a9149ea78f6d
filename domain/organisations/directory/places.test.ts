import fc from "fast-check";
import { expect, test } from "vitest";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import type { Region } from "#domain/organisations/state";
import { staff, visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { countPlaces, mostPlaces, placesOf } from "./places.ts";

const NOTHING = { q: "", sectors: [], kinds: [], regions: [] };

test("places are counted under the search and the filters, and follow what is hidden", async () => {
  await listed({ name: "Sensor Eibar", region: "ES212", town: "Eibar", sectors: ["devices"] });
  await listed({ name: "Gait Eibar", region: "ES212", town: "Eibar", sectors: ["ivd"] });
  await listed({ name: "Sensor Irun", region: "ES212", town: "Irun", sectors: ["devices"] });
  await listed({ name: "Sensor Somewhere", region: null, town: null, sectors: ["devices"] });
  const { id } = await listed({ name: "Sensor Bilbao", region: "ES213", town: "Bilbao", sectors: ["devices"] });
  const devices = { ...NOTHING, q: "sensor", sectors: ["devices" as const] };
  const gipuzkoa = {
    region: "ES212",
    n: 2,
    towns: [
      { town: "Eibar", n: 1 },
      { town: "Irun", n: 1 },
    ],
    rest: 0,
  };
  const nowhere = { region: undefined, n: 1, towns: [], rest: 1 };
  expect(await countPlaces(visitor(), devices)).toEqual([
    gipuzkoa,
    { region: "ES213", n: 1, towns: [{ town: "Bilbao", n: 1 }], rest: 0 },
    nowhere,
  ]);
  expect(await countPlaces(visitor(), { ...devices, regions: ["ES212"] })).toEqual([gipuzkoa]);
  expect((await countPlaces(visitor(), NOTHING)).map(({ region, n }) => [region, n])).toEqual([
    ["ES212", 3],
    ["ES213", 1],
    [undefined, 1],
  ]);
  await hideOrganisation(await staff(), { organisationId: id, reason: "A copy of another page." });
  expect(await countPlaces(visitor(), devices)).toEqual([gipuzkoa, nowhere]);
});

const group = fc.record({
  region: fc.constantFrom("", "ES211", "ES212", "FRI1"),
  town: fc.constantFrom("", ..."abcdefghi"),
  n: fc.integer({ min: 1, max: 99 }),
});
const groups = fc.uniqueArray(group, { selector: ({ region, town }) => region + town });

test("no organisation is lost between the groups and the places, and no place names more than six towns", () => {
  fc.assert(
    fc.property(groups, (given) => {
      const places = placesOf(given);
      const all = given.reduce((sum, { n }) => sum + n, 0);
      expect(places.reduce((sum, { n }) => sum + n, 0)).toBe(all);
      for (const { n, towns, rest } of places) {
        expect(towns.length).toBeLessThanOrEqual(6);
        expect(towns.reduce((sum, one) => sum + one.n, rest)).toBe(n);
      }
      expect(new Set(places.map(({ region }) => region)).size).toBe(places.length);
    }),
  );
});

test.each([
  [[], []],
  [[["ES213", 4]], []],
  [
    [
      ["ES213", 5],
      ["ES212", 3],
    ],
    ["ES213"],
  ],
  [
    [
      ["ES213", 4],
      ["ES212", 3],
      ["ES220", 2],
      [undefined, 1],
    ],
    ["ES213", "ES212"],
  ],
  [
    [
      ["ES213", 2],
      ["ES212", 2],
      ["ES220", 2],
      ["ES211", 2],
    ],
    [],
  ],
  [
    [
      ["ES213", 2],
      [undefined, 9],
    ],
    [],
  ],
] as [[Region | undefined, number][], Region[]][])("of %j most are in %j", (counts, most) => {
  expect(mostPlaces(counts.map(([region, n]) => ({ region, n, towns: [], rest: n })))).toEqual(most);
});
