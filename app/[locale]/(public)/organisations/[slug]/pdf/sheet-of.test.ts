import sharp from "sharp";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { emptyProfile, publicPart } from "#domain/organisations/profile/profile-columns";
import type { OrganisationView } from "#domain/organisations/reads";
import type { Capability, Profile } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { profileSheet } from "#lib/pdf/profile-sheet";
import { pdfPlaces, pdfText } from "#test/pdf-text";
import { catalogues } from "../../../../../../messages/catalogues.ts";
import { sheetOf } from "./sheet-of.ts";

const URL = "https://portal.example.org/eu/organisations/ibaialde";
const able = (n: number, given: Partial<Capability> = {}): Capability => ({
  id: `c${n}`,
  term: null,
  tag: `Oinetako sentsoreen ${n}. neurketa`,
  trl: "7",
  text: "Ez da paperean",
  lang: "eu",
  evidence: { kind: "project", title: `Etxean ${n}: 38 lagunekin probatua`, url: "https://ibaialde.example/etxean" },
  confirmedAt: "2026-11-01T00:00:00.000Z",
  ...given,
});
const ordinary: Partial<Profile> = {
  kind: "company",
  website: "https://www.ibaialde.example/",
  town: "Donostia",
  region: "ES212",
  country: "ES",
  founded: 2019,
  people: 14,
  pic: "999975620",
  nace: "72.1",
  sectors: ["devices", "ehealth"],
  short: { en: "Sensors that follow rehabilitation at home.", es: "Sensores para la rehabilitación en casa." },
  text: { en: "A person who goes home after a stroke sees a therapist once a week at best.\n\nWe design and assemble in Łódź." },
  offers: { en: "40 sensor sets on loan.", eu: "40 sentsore maileguan." },
  needs: { es: "Un centro clínico con unidad de ictus." },
  capabilities: [able(1), able(2, { term: "proteomics", tag: null, trl: null, evidence: null })],
};
const view = (given: Partial<Profile> = ordinary, rest: Partial<OrganisationView> = {}): OrganisationView => ({
  id: "x",
  slug: "ibaialde",
  profile: { ...publicPart(emptyProfile("Ibaialde Medikal")), ...given },
  contact: { level: "members", name: "Amaia Lasa", email: "amaia@ibaialde.example" },
  contactForMembers: false,
  units: [],
  verifications: [],
  status: "active",
  listed: true,
  memberSince: new Date("2023-02-03T09:00:00Z"),
  updatedAt: new Date("2026-11-20T09:00:00Z"),
  version: 7,
  versionAt: new Date("2026-11-12T09:00:00Z"),
  madeUp: true,
  actedFor: true,
  hasPeople: true,
  isFromSources: false,
  sources: [],
  ...rest,
});
const altText = "Bi oinatz berde";
const kindName = (kind: string) => `<${kind}>`;
const drawn = async (organisation: OrganisationView, locale: Locale) => {
  const png = await sharp({ create: { width: 90, height: 60, channels: 4, background: { r: 20, g: 81, b: 63, alpha: 1 } } })
    .png()
    .toBuffer();
  const sheet = sheetOf(organisation, { locale, url: URL, logo: { png, altText }, isRestricted: true, kindName });
  const file = await profileSheet(sheet);
  return { file, raw: file.toString("latin1"), text: pdfText(file), sheet };
};
const pagesOf = (raw: string) => [...raw.matchAll(/\/Type \/Page\b(?!s)/g)].length;
const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();

test.each([
  ["en", "72.1, section N: Professional, scientific and technical activities"],
  ["es", "72.1, letra N: Actividades profesionales, científicas y técnicas"],
  ["eu", "72.1, N atala: Jarduera profesional, zientifiko eta teknikoak"],
] as const)("in %s the words beside a NACE code say that they are its section's", async (locale, said) => {
  const { sheet } = await drawn(view(), locale);
  const { identifiers } = catalogues[locale].organisations.page;
  const part = sheet.aside.find(({ title }) => title === identifiers);
  const rows = part && "rows" in part ? part.rows : [];
  expect(rows.map(({ said: { text } }) => text.replace(BETWEEN_PARTS, ", "))).toContain(said);
});

test.each(LOCALES)("in %s the sheet is one page that says its title and language, and is tagged as PDF/UA asks", async (locale) => {
  const { raw } = await drawn(view(), locale);
  expect(pagesOf(raw)).toBe(1);
  for (const said of [
    "%PDF-1.7",
    `/Lang (${locale})`,
    "/Marked true",
    "/DisplayDocTitle true",
    "<pdfuaid:part>1</pdfuaid:part>",
    "(Ibaialde Medikal)",
  ])
    expect(raw).toContain(said);
  for (const tag of ["Document", "H1", "H2", "P", "Sect", "L", "LI", "LBody", "Figure", "Link"]) expect(raw).toContain(`/S /${tag}`);
  expect(raw).toContain(`/Alt (${altText})`);
  expect(raw.match(/\/S \/H1/g)).toHaveLength(1);
});

test.each(LOCALES)("in %s its words are those of the profile, each once, and no others", async (locale) => {
  const { sheet, text } = await drawn(view(), locale);
  const said = [...sheet.main, ...sheet.aside].flatMap((part) => [
    part.title,
    ...("text" in part
      ? [part.mark, part.text.text]
      : part.rows.flatMap(({ label, said, note, level }) => [label, said.text, note?.text, level?.words])),
  ]);
  const all = [
    sheet.cluster,
    sheet.title,
    sheet.lead?.text,
    sheet.meta,
    sheet.chain.words,
    ...said,
    sheet.foot.stamp,
    sheet.foot.url,
    ...sheet.foot.notes,
  ];
  expect(words(text).join(" ").replaceAll(/\s/g, "").length).toBeGreaterThan(300);
  expect(words(text)).toEqual(words(all.filter(Boolean).join(" ").replaceAll("\u00a0", " ")));
  for (const word of ["Donostia", "Prote", "Amaia", "999975620", "7", "2026"]) expect(text.toLowerCase()).toContain(word.toLowerCase());
  expect(text).not.toContain("paperean");
});

test("the same version makes the same bytes, and another one does not", async () => {
  const [first, second] = [await drawn(view(), "eu"), await drawn(view(ordinary, { updatedAt: new Date() }), "eu")];
  expect(first.file.equals(second.file)).toBe(true);
  const confirmed = {
    ...ordinary,
    capabilities: [able(1), able(2, { term: "proteomics", tag: null, trl: null, evidence: null })].map((one) => ({
      ...one,
      confirmedAt: "2026-11-27T00:00:00.000Z",
    })),
  };
  expect((await drawn(view(confirmed), "eu")).file.equals(first.file)).toBe(true);
  expect((await drawn(view(ordinary, { version: 8 }), "eu")).file.equals(first.file)).toBe(false);
});

const LONG = "Nafarroako oinetakoen neurketa etengabea. ".repeat(100).trim();
const longest: Partial<Profile> = {
  ...ordinary,
  short: { eu: LONG.slice(0, 200) },
  text: { eu: `${LONG.slice(0, 1900)}\n\n${LONG.slice(0, 2000)}` },
  offers: { eu: LONG.slice(0, 600) },
  needs: { eu: LONG.slice(0, 600) },
  capabilities: Array.from({ length: 40 }, (_, n) => able(n)),
};

test("the longest profile is one page: what is left out is counted, and no text ends within a word", async () => {
  const { raw, text } = await drawn(view(longest, { version: 9 }), "eu");
  expect(pagesOf(raw)).toBe(1);
  const left = /Beste (\d+) atarian/.exec(text)?.[1];
  const shown = text.match(/\d+\. neurketa/g)?.length ?? 0;
  expect(shown + Number(left)).toBe(40);
  const known = new Set(words(LONG.replaceAll(".", "")));
  const ends = text.split("\n").filter((line) => line.endsWith("…"));
  expect(ends.length).toBeGreaterThan(0);
  for (const line of ends) expect(known).toContain(line.slice(0, -1).split(" ").at(-1));
});

test("whatever is filled in, nothing is below the page", async () => {
  const hostile: Partial<Profile> = {
    ...longest,
    text: { eu: "Ő".repeat(4000) },
    offers: { eu: "a\n".repeat(300) },
    town: "W".repeat(80),
    capabilities: [able(1, { tag: "W".repeat(120), evidence: { kind: "project", title: "Ł".repeat(160), url: null } })],
  };
  const name = "Ikerketa ".repeat(18).trim();
  const { raw, file, text } = await drawn(
    view({ ...hostile, name }, { version: 10, contact: { level: "own", name: "W".repeat(120), email: `${"w".repeat(240)}@e.eu` } }),
    "eu",
  );
  expect(pagesOf(raw)).toBe(1);
  expect(text).toContain("bertsioa");
  expect(Math.min(...pdfPlaces(file).map(({ y }) => y))).toBeGreaterThan(36);
});

test("a made-up page says so, and one known from sources names them instead of a date of the portal's", async () => {
  const sources = [{ field: "*", title: "Register of companies", url: null, readOn: "2026-10-01" }];
  expect((await drawn(view(), "en")).text).toContain("made up for the demonstration");
  const { text, sheet } = await drawn(view(ordinary, { madeUp: false, sources, isFromSources: true }), "en");
  expect(text).toContain("Register of companies");
  expect(text).toContain("From public sources");
  for (const dated of ["member since", "Version 7", "2023", "12 November 2026"]) expect(text).not.toContain(dated);
  expect(sheet.at).toEqual(new Date("2026-10-01"));
});
