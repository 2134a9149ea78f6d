import fc from "fast-check";
import { expect, test } from "vitest";
import { exportOrganisations } from "#domain/exchange/export/export-organisations";
import { PAGE_SIZE } from "#domain/kernel/pagination";
import { CAPABILITY_CODES, type CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import {
  KINDS,
  type KindKey,
  REGION_FILTERS,
  REGIONS,
  type Region,
  type RegionFilter,
  SECTORS,
  type Sector,
  STATED,
  type Stated,
  sectorsOf,
  standardKind,
  TRLS,
  type Trl,
} from "#domain/organisations/state";
import { staff, visitor } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { stated as capability } from "#test/fixtures/capabilities";
import { openedKind } from "#test/fixtures/configuration/kinds";
import { listed } from "#test/fixtures/profiles";
import { directory } from "./directory.ts";
import { listedAfter } from "./listed-after.ts";
import { DIRECTORY_SORTS, type DirectorySort } from "./ordered-listings.ts";

type Plain = {
  name: string;
  kind: KindKey;
  region: Region | null;
  country: string | null;
  sectors: Sector[];
  stated: Stated[];
  words: string;
  able: Able[];
};
type Able = { term: CapabilityTerm | null; trl: Trl | null };
type Picked = {
  q: string;
  kinds: KindKey[];
  regions: RegionFilter[];
  countries: string[];
  sectors: Sector[];
  stated: Stated[];
  capabilities: CapabilityTerm[];
  trls: Trl[];
};

const NUMBER = 2 * PAGE_SIZE + 7;
const WORDS = ["gait", "genome", "zebrafish", "sensor"];
const COUNTRIES = ["ES", "FR", "PT"];
const TERMS = CAPABILITY_CODES.slice(0, 4);
/** Two of the cluster's own, which count in the standard kinds that they are based on too. */
const OWN_KINDS = ["company-start-up", "research-lab"] as const;
const ALL_KINDS: readonly KindKey[] = [...KINDS, ...OWN_KINDS];
const plain = (n: number): Plain => ({
  name: `${n % 4 === 0 ? "Genomika" : "Made-up"} ${n}`,
  kind: ALL_KINDS[(n * 7) % ALL_KINDS.length] as KindKey,
  region: n % 6 === 0 ? null : (REGIONS[(n * 5) % 6] as Region),
  country: n % 7 === 0 ? null : (COUNTRIES[n % 3] as string),
  sectors: sectorsOf(1 + ((n * 37) % 127)),
  stated: STATED.filter((_, at) => (n >> at) % 3 === 0),
  able: Array.from({ length: n % 4 }, (_, at) => ({
    term: at === 2 ? null : (TERMS[(n * 3 + at) % 4] as CapabilityTerm),
    trl: (n + at) % 5 === 0 ? null : (TRLS[(n * 7 + at) % 9] as Trl),
  })),
  words: `${WORDS[n % 4]} ${WORDS[(n * 3) % 4]}`,
});

/** What a reader would count with a pencil, without any of the portal's own code. */
const shares = <T>(chosen: T[], has: (one: T) => boolean) => chosen.length === 0 || chosen.some(has);
const isFound = (one: Plain, q: string) =>
  q === "" || one.words.split(" ").some((word) => word.startsWith(q)) || one.name.toLowerCase().includes(q);
const fitting = (all: Plain[], { q, kinds, regions, countries, sectors, stated, capabilities, trls }: Picked) =>
  all.filter(
    (one) =>
      isFound(one, q) &&
      shares(kinds, (kind) => one.kind === kind || standardKind(one.kind) === kind) &&
      shares(regions, (region) => (one.region ?? "none") === region) &&
      shares(countries, (country) => (one.country ?? "none") === country) &&
      shares(sectors, (sector) => one.sectors.includes(sector)) &&
      shares(stated, (each) => one.stated.includes(each)) &&
      (capabilities.length + trls.length === 0 ||
        one.able.some(({ term, trl }) => shares(capabilities, (each) => term === each) && shares(trls, (each) => trl === each))),
  );

async function exportedNames(query: Picked & { sort: DirectorySort }) {
  const list = { from: "directory", query } as const;
  const { rows, batches } = expectDone(await exportOrganisations(visitor(), { list, format: "csv", personal: false }));
  const names: string[] = [];
  for await (const some of batches) names.push(...some.map(({ profile }) => profile.name));
  expect(names).toHaveLength(rows);
  return names;
}
async function openNames(query: Picked) {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await listedAfter(visitor(), { ...query, after, limit: 20 });
    names.push(...rows.map(({ profile }) => profile.name));
    after = next;
  } while (after);
  return names;
}

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);
const picked: fc.Arbitrary<Picked> = fc.record({
  q: fc.constantFrom("", "gait", "genom", "zebra", "omik", "genomes"),
  kinds: subset(ALL_KINDS),
  regions: subset([...REGIONS.slice(0, 7), "none"] as const),
  countries: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: subset([...COUNTRIES, "DE", "none"]) }),
  sectors: subset(SECTORS),
  stated: subset(STATED),
  capabilities: fc.oneof({ weight: 2, arbitrary: fc.constant<CapabilityTerm[]>([]) }, { weight: 1, arbitrary: subset(TERMS) }),
  trls: fc.oneof({ weight: 2, arbitrary: fc.constant<Trl[]>([]) }, { weight: 1, arbitrary: subset(TRLS) }),
});

test("over random searches and filters the counts, the pages, the open data and an export are those of a plain recount", async () => {
  const all: Plain[] = [];
  const admin = await staff("staffAdmin");
  const names = (name: string) => ({ nameEn: name, nameEs: name, nameEu: name });
  const own = [await openedKind(admin, names("Start-up")), await openedKind(admin, { basedOn: "research", ...names("Lab") })];
  expect(own).toEqual([...OWN_KINDS]);
  for (let n = 0; n < NUMBER; n++) {
    const { words, stated, able, ...one } = plain(n);
    const say = (field: Stated) => (stated.includes(field) ? { es: "Ensayos" } : {});
    const { id, owner } = await listed({
      ...one,
      short: { en: words },
      offers: say("offers"),
      needs: say("needs"),
      capabilities: able.map(capability),
    });
    if (n % 11 === 10) await unpublishProfile(owner, { organisationId: id });
    else all.push(plain(n));
  }
  const count = (query: Picked, change: Partial<Picked>) => fitting(all, { ...query, ...change }).length;
  await fc.assert(
    fc.asyncProperty(picked, fc.constantFrom(...DIRECTORY_SORTS), async (query, sort) => {
      const { facets, total, pages, without } = await directory(visitor(), { ...query, sort, page: 1 });
      expect(total).toBe(count(query, {}));
      for (const sector of SECTORS) expect(facets.sectors[sector]).toBe(count(query, { sectors: [sector] }));
      for (const kind of ALL_KINDS) expect(facets.kinds[kind] ?? 0).toBe(count(query, { kinds: [kind] }));
      for (const country of [...COUNTRIES, "DE", "none"])
        expect(facets.countries[country] ?? 0).toBe(count(query, { countries: [country] }));
      for (const region of REGION_FILTERS) expect(facets.regions[region]).toBe(count(query, { regions: [region] }));
      for (const stated of STATED) expect(facets.stated[stated]).toBe(count(query, { stated: [stated] }));
      for (const term of CAPABILITY_CODES) expect(facets.capabilities[term]).toBe(count(query, { capabilities: [term] }));
      for (const trl of TRLS) expect(facets.trls[trl]).toBe(count(query, { trls: [trl] }));
      expect(without).toMatchObject({
        sectors: count(query, { sectors: [] }),
        kinds: count(query, { kinds: [] }),
        regions: count(query, { regions: [] }),
        countries: count(query, { countries: [] }),
        stated: count(query, { stated: [] }),
        capabilities: count(query, { capabilities: [] }),
        trls: count(query, { trls: [] }),
      });
      const shown: string[] = [];
      for (let page = 1; page <= pages; page++)
        shown.push(...(await directory(visitor(), { ...query, sort, page })).rows.map(({ name }) => name));
      expect(await exportedNames({ ...query, sort })).toEqual(shown);
      const plain = fitting(all, query).map(({ name }) => name);
      expect(shown.toSorted()).toEqual(plain.toSorted());
      expect((await openNames(query)).toSorted()).toEqual(plain.toSorted());
    }),
    { numRuns: cases(60) },
  );
});
