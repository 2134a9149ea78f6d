import { describe, expect, test } from "vitest";
import { type PartnerSheet, sheetVersion } from "#domain/consortia/sheets/partner-sheet";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { bare, expectSameOnAnotherDay, expectTagged, saidInEachForm } from "#test/document-checks";
import { sheetDocument } from "./sheet-document.ts";

const AT = new Date("2026-11-20T09:30:00Z");
const full: PartnerSheet = {
  consortium: "Etxean Bizi & <Co>",
  call: "Care at home",
  organisation: { name: "Ñande Osasuna, S.L.", kind: "company", town: "Donostia", country: "ES", website: "https://nande.example.org" },
  role: { isCoordinator: true, title: "Sensors at home", participation: "beneficiary", since: AT },
  commitment: { state: "committed", at: AT, until: new Date("2027-01-31T22:59:00Z") },
  identifiers: [
    { field: "pic", code: "999999999", checked: { at: AT, source: "Funding & Tenders Portal" } },
    { field: "vat", code: "ESB12345678", checked: null },
  ],
  size: "medium",
  capabilities: [
    { term: "biomaterials", tag: null, lang: "en", trl: "7", evidence: { kind: "patent", title: "Kit “Goiz”", url: null } },
    { term: null, tag: "Etxeko sentsoreak", lang: "eu", trl: null, evidence: null },
  ],
  work: {
    packages: [{ number: 2, title: "Field trial", leads: true, months: 1250, share: 8_000_000 }],
    ...{ months: 1250, share: 8_000_000, all: { months: 5000, share: 32_000_000 }, isLumpSum: true },
  },
  requested: { own: 8_000_000, whole: 32_000_000 },
  contacts: [
    { unit: null, name: "Ane Etxeberria", email: "ane@example.org" },
    { unit: "Bilbao", name: "Jon Agirre", email: null },
  ],
  asOf: AT,
};
const empty: PartnerSheet = {
  ...full,
  call: null,
  organisation: { ...full.organisation, kind: null, town: null, country: null, website: null },
  role: { isCoordinator: false, title: "Sites", participation: "associated", since: null },
  commitment: { state: "interest", at: null, until: null },
  ...{ identifiers: [], size: null, capabilities: [], work: null, requested: null, contacts: [] },
};
const document = (locale: Locale, sheet = full) =>
  sheetDocument(
    { sheet, version: sheetVersion(sheet), partner: "nande-osasuna", consortium: { slug: "e", title: "E", parts: [], zone: null } },
    locale,
  );

describe.each(LOCALES)("a partner sheet in %s", (locale) => {
  test.each([
    [
      "with everything",
      full,
      [full.organisation.name, "999999999", "Kit “Goiz”", `12${locale === "en" ? ".5" : ",5"}`, "Field trial", "Ane Etxeberria"],
    ] as const,
    ["with nothing stated", empty, [full.organisation.name]] as const,
  ])("%s says the same on the page, as a PDF and for Word", async (_, sheet, said) => {
    const text = await saidInEachForm(await document(locale, sheet));
    for (const each of [...said, sheetVersion(sheet)]) expect(text).toContain(bare(each));
  });

  test("the same version gives the same bytes on another day", () => expectSameOnAnotherDay(() => document(locale)));

  test("the PDF is tagged and tells its title and language, and so does the file for Word", async () =>
    expectTagged(await document(locale), 7));
});

test("whatever changes on a sheet changes its version", () => {
  const versions = [full, empty, { ...full, size: "small" as const }, { ...full, contacts: [] }, { ...full, asOf: new Date(0) }].map(
    sheetVersion,
  );
  expect(new Set(versions).size).toBe(versions.length);
  expect(sheetVersion(structuredClone(full))).toBe(sheetVersion(full));
});

test("a share is of what all partners ask for, and is not said where that is not known", async () => {
  const rows = async (sheet: PartnerSheet) => (await document("en", sheet)).sections.flatMap((section) => section.rows);
  expect(await rows(full)).toContainEqual({ name: "Requested contribution", answer: "€80,000, 25% of all partners" });
  expect(await rows({ ...full, requested: { own: 8_000_000, whole: null } })).toContainEqual({
    name: "Requested contribution",
    answer: "€80,000",
  });
});
