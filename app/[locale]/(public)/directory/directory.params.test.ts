import fc from "fast-check";
import { expect, test } from "vitest";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { COUNTRY_FILTERS, MAX_FILTERS } from "#domain/organisations/directory/facets";
import { DIRECTORY_SORTS } from "#domain/organisations/directory/ordered-listings";
import { DirectorySearch } from "#domain/organisations/searches/directory-search";
import { KINDS, type KindKey, REGION_FILTERS, SECTORS, STATED, TRLS } from "#domain/organisations/state";
import { readAddress, searchHref, searchInAddress } from "./directory.params.ts";

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values], { maxLength: Math.min(5, values.length) });
const search = fc.record({
  q: fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.trim()),
  sectors: some(SECTORS),
  kinds: some<KindKey>([KINDS[0], "company-spin-off", "company-start-up", ...KINDS.slice(1)]),
  regions: some(REGION_FILTERS),
  countries: some(COUNTRY_FILTERS),
  stated: some(STATED),
  capabilities: some(CAPABILITY_CODES),
  trls: some(TRLS),
  sort: fc.constantFrom(...DIRECTORY_SORTS),
});

test("a search that was saved is the same in its address, and as it is stored", () => {
  fc.assert(
    fc.property(search, (one) => {
      expect(searchInAddress(new URL(searchHref("http://x/en/directory", one)).search)).toEqual(one);
      expect(DirectorySearch.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
  );
});

test("a search that was saved before there was a filter by country asks for any", () => {
  const before = { q: "a", sectors: ["ivd"], kinds: [], regions: ["ES213"], stated: [], capabilities: [], trls: [], sort: "name" };
  expect(DirectorySearch.parse(before)).toEqual({ ...before, countries: [] });
});

test("what an address asks for that nobody can choose is left out", () => {
  expect(searchInAddress("?q=a&sector=nonsense&sector=ivd&page=7&view=map")).toMatchObject({ q: "a", sectors: ["ivd"], sort: "relevance" });
});

test("each filter applies once, and of too many the first ones", () => {
  const twice = readAddress(new URLSearchParams("sector=ivd&sector=ivd&kind=company"));
  expect(twice).toMatchObject({ isCut: false, state: { sector: ["ivd"], kind: ["company"] } });
  const query = new URLSearchParams([
    ...SECTORS.map((one) => ["sector", one]),
    ...CAPABILITY_CODES.map((one) => ["capability", one]),
    ["trl", "5"],
  ]);
  const { state, isCut } = readAddress(query);
  expect(isCut).toBe(true);
  expect(state).toMatchObject({ sector: SECTORS, capability: CAPABILITY_CODES.slice(0, MAX_FILTERS - SECTORS.length), trl: [] });
  expect(readAddress(new URLSearchParams(Array.from({ length: 5_000 }, () => ["capability", "zebrafish"]))).state.capability).toEqual([
    "zebrafish",
  ]);
});
