import { expect, test } from "vitest";
import { emptyProfile, publicPart } from "#domain/organisations/profile/profile-columns";
import type { OrganisationView } from "#domain/organisations/reads";
import { structuredData } from "./structured-data.ts";

const URL = "https://portal.example.org/en/organisations/made-up";
const STAMP = { "@type": "WebPage", url: URL, version: 7, dateModified: "2026-11-12T09:00:00.000Z" };
const view = (given: Partial<OrganisationView["profile"]> = {}, madeUp = false): OrganisationView => ({
  id: "x",
  slug: "made-up",
  profile: {
    ...publicPart(emptyProfile("Made-up")),
    kind: "company",
    ...given,
  },
  contact: { level: "members", name: "Ane", email: "ane@example.org" },
  contactForMembers: false,
  units: [],
  verifications: [],
  status: "active",
  listed: true,
  memberSince: new Date(0),
  updatedAt: new Date(0),
  version: 7,
  versionAt: new Date("2026-11-12T09:00:00Z"),
  madeUp,
  actedFor: true,
  hasPeople: true,
  isFromSources: false,
  sources: [],
});
const written = (given: OrganisationView) => JSON.parse(JSON.stringify(structuredData(given, URL, undefined, "It does not exist.", "en")));

test("what is not stated is left out, and the contact is never in it", () => {
  expect(written(view())).toEqual({
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": URL,
    name: "Made-up",
    url: URL,
    subjectOf: STAMP,
  });
});

test("of an organisation that is known from sources only, no date of the portal is said", () => {
  expect(written({ ...view(), isFromSources: true }).subjectOf).toEqual({ "@type": "WebPage", url: URL });
});

test("what is stated is said in the words of schema.org", () => {
  expect(
    written(view({ website: "https://example.org", founded: 2010, people: 9, town: "Tolosa", region: "ES212", country: "ES" })),
  ).toMatchObject({
    url: "https://example.org",
    foundingDate: "2010",
    numberOfEmployees: { value: 9 },
    address: { addressLocality: "Tolosa", addressRegion: "ES212", addressCountry: "ES" },
  });
});

test("a capability is a term with its code where the vocabulary has one, or the organisation's own words", () => {
  const own = { id: "a", trl: null, text: null, lang: "eu" as const, evidence: null, confirmedAt: "2026-01-01T00:00:00.000Z" };
  const capabilities = [
    { ...own, term: "proteomics" as const, tag: null },
    { ...own, term: null, tag: "Zebra-arrainak" },
  ];
  expect(written(view({ capabilities })).knowsAbout).toEqual([
    {
      "@type": "DefinedTerm",
      name: "Proteomics",
      termCode: "/23/49/315/997/1613/1815",
      inDefinedTermSet: { "@type": "DefinedTermSet", name: "EuroSciVoc" },
    },
    { "@type": "DefinedTerm", name: "Zebra-arrainak" },
  ]);
});

test("one that is made up says so to machines too", () => {
  expect(written(view({}, true))).toMatchObject({ disambiguatingDescription: "It does not exist." });
});

test("each identifier is one of several, and a Spanish VAT number is said as the Union writes it", () => {
  const said = written(view({ vat: "A48265169", pic: "999975620", nuts: "ES213", nace: "72.1" }));
  expect(said.vatID).toBe("ESA48265169");
  expect(said.identifier.map(({ propertyID, value }: Record<string, string>) => [propertyID, value])).toEqual([
    ["PIC", "999975620"],
    ["NUTS 2024", "ES213"],
    ["NACE Rev. 2.1", "72.1"],
  ]);
});
