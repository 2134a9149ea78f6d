import { expect, test } from "vitest";
import { sectorMask, statedMask } from "#domain/organisations/state";
import { type CountedGroup, countFacets } from "./facets.ts";

const groups: CountedGroup[] = [
  {
    group: {
      kind: "company",
      region: "ES213",
      country: "ES",
      sectorMask: sectorMask(["ivd", "care"]),
      statedMask: statedMask(["offers", "needs"]),
      capabilities: " proteomics:3 zebrafish:7 ",
    },
    n: 3,
  },
  {
    group: {
      kind: "research",
      region: "ES212",
      country: "ES",
      sectorMask: sectorMask(["ivd"]),
      statedMask: statedMask(["needs"]),
      capabilities: " zebrafish:- ",
    },
    n: 2,
  },
  { group: { kind: "company", region: "", country: "PT", sectorMask: sectorMask(["pharma"]), statedMask: 0, capabilities: "" }, n: 1 },
];
const none = { sectors: [], kinds: [], regions: [] };

test("without a filter every organisation counts in each facet it belongs to", () => {
  const { facets, total, all } = countFacets(groups, none);
  expect([total, all]).toEqual([6, 6]);
  expect(facets.sectors).toMatchObject({ ivd: 5, care: 3, pharma: 1, devices: 0 });
  expect(facets.kinds).toMatchObject({ company: 4, research: 2, university: 0 });
  expect(facets.regions).toMatchObject({ ES213: 3, ES212: 2, ES211: 0, none: 1 });
  expect(facets.countries).toEqual({ ES: 5, PT: 1 });
  expect(facets.stated).toEqual({ offers: 3, needs: 5 });
});

test("a facet ignores its own selection and obeys the others", () => {
  const { facets, total, without } = countFacets(groups, { ...none, kinds: ["company"], sectors: ["ivd"] });
  expect(total).toBe(3);
  expect(facets.kinds).toMatchObject({ company: 3, research: 2 });
  expect(facets.sectors).toMatchObject({ ivd: 3, pharma: 1 });
  expect(without).toEqual({ sectors: 4, kinds: 5, regions: 3, countries: 3, stated: 3, capabilities: 3, trls: 3 });
});

test("within a facet any of the chosen will do", () => {
  expect(countFacets(groups, { ...none, sectors: ["pharma", "care"] }).total).toBe(4);
  expect(countFacets(groups, { ...none, regions: ["ES212", "ES213"] }).total).toBe(5);
  expect(countFacets(groups, { ...none, regions: ["ES212", "none"] }).total).toBe(3);
  expect(countFacets(groups, { ...none, countries: ["PT"] })).toMatchObject({ total: 1, facets: { countries: { ES: 5, PT: 1 } } });
  expect(countFacets(groups, { ...none, stated: ["offers", "needs"] }).total).toBe(5);
});

test("a level is that of the capability that is looked for", () => {
  const { facets, total, without } = countFacets(groups, { ...none, capabilities: ["proteomics"], trls: ["7"] });
  expect(total).toBe(0);
  expect(facets.capabilities).toMatchObject({ proteomics: 0, zebrafish: 3 });
  expect(facets.trls).toMatchObject({ 3: 3, 7: 0 });
  expect(without).toMatchObject({ capabilities: 3, trls: 3, kinds: 0 });
  expect(countFacets(groups, { ...none, capabilities: ["zebrafish"] }).total).toBe(5);
});
