import { expect, test } from "vitest";
import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import { EXPORT_FORMATS, EXPORT_ONLY_FIELDS, type ExchangeField } from "#domain/exchange/state";
import { type Person, VISITOR } from "#domain/kernel/actor";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { codeWords } from "#test/fixtures/exports";
import { type ExportRow, exportCell, exportObject } from "./export-cells.ts";
import { exportFields, isOfOffice, mayExportPersonal, PERSONAL_FIELDS } from "./export-fields.ts";

const row: ExportRow = {
  slug: "olatz-farma",
  updatedAt: new Date(0),
  isFromSources: false,
  madeUp: false,
  units: [{ name: "Sentsore taldea", kind: "group", town: "Leioa", website: null, text: {} }],
  profile: {
    ...emptyProfile("Olatz Farma"),
    kind: "company",
    country: "ES",
    region: "ES211",
    vat: "B95000014",
    founded: 1998,
    sectors: ["ehealth", "biotech"],
    short: { en: "=1+1", eu: "Sentsoreak" },
  },
  numbers: { phone: null, groupName: "Taldea" },
  aliases: ["OF", "Olatz, S.L."],
};
const cell = (field: ExchangeField, locale: "en" | "es" | "eu" = "es") => exportCell(row, field, codeWords(locale));

test.each<[ExchangeField, string | number]>([
  ["slug", "olatz-farma"],
  ["name", "Olatz Farma"],
  ["kind", "Empresa"],
  ["country", "España"],
  ["region", "Araba/Álava"],
  ["founded", 1998],
  ["people", ""],
  ["sectors", "Biotecnología; Salud digital"],
  ["short.en", "=1+1"],
  ["short.es", ""],
  ["vat", "B95000014"],
  ["pic", ""],
  ["aliases", 'OF; "Olatz, S.L."'],
])("%s leaves as %j", (field, said) => {
  expect(cell(field)).toBe(said);
});

test("segments are in the order of the value chain, in every language", () => {
  expect(cell("sectors", "en")).toBe("Biotechnology; E-health");
  expect(cell("sectors", "eu")).toBe("Bioteknologia; Osasun digitala");
});

test("a program gets codes, lists, and texts by language; nothing of a column that was not asked for", () => {
  const fields: ExchangeField[] = [
    "slug",
    "name",
    "kind",
    "founded",
    "people",
    "sectors",
    "short.en",
    "short.es",
    "short.eu",
    "aliases",
    "vat",
    "pic",
  ];
  expect(exportObject(row, fields)).toEqual({
    slug: "olatz-farma",
    name: "Olatz Farma",
    kind: "company",
    clusterKind: null,
    founded: 1998,
    people: null,
    sectors: ["ehealth", "biotech"],
    short: { en: "=1+1", eu: "Sentsoreak" },
    aliases: ["OF", "Olatz, S.L."],
    vat: "B95000014",
    pic: null,
  });
  expect(JSON.stringify(exportObject(row, EXCHANGE_FIELDS))).not.toContain("Taldea");
});

test("a program gets the standard kind, and the cluster's own beside it", () => {
  const spinOff = { ...row, profile: { ...row.profile, kind: "company-spin-off" as const } };
  expect(exportObject(spinOff, ["kind"])).toEqual({ kind: "company", clusterKind: "company-spin-off" });
});

const person = (given: Partial<Person>): Person => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "p@example.org",
  name: "P",
  roles: [],
  organisations: [],
  signedInAt: new Date(0),
  ...given,
});
const MEMBER = person({ organisations: [{ organisationId: "o", slug: "o", name: "O", role: "viewer", status: "active" }] });
const CLERK = person({ roles: ["reviewer"] });

test("a visitor gets the public columns, with a tick too; a member those of members; staff all", () => {
  for (const format of ["csv", "xlsx", "json"] as const) {
    const open = exportFields(VISITOR, "directory", true, format);
    expect(open).toEqual(exportFields(VISITOR, "directory", false, format));
    expect(exportFields(MEMBER, "directory", false, format)).toEqual(open);
    expect(exportFields(MEMBER, "directory", true, format).filter((field) => !open.includes(field))).toEqual([
      "contactName",
      "contactEmail",
    ]);
    expect(exportFields(CLERK, "office", true, format)).toEqual([...EXCHANGE_FIELDS, ...EXPORT_ONLY_FIELDS]);
    expect(exportFields(CLERK, "directory", false, format).filter((field) => !open.includes(field))).toEqual(["aliases"]);
    for (const actor of [VISITOR, MEMBER, CLERK]) expect(exportFields(actor, "directory", true, format).filter(isOfOffice)).toEqual([]);
    for (const actor of [VISITOR, MEMBER]) expect(exportFields(actor, "office", true, format).filter(isOfOffice)).toEqual([]);
  }
});

test("in every format columns keep their order, and those of people need a tick", () => {
  for (const actor of [VISITOR, MEMBER, CLERK])
    for (const format of EXPORT_FORMATS) {
      const fields = exportFields(actor, "office", false, format);
      expect(fields).toEqual([...EXCHANGE_FIELDS, ...EXPORT_ONLY_FIELDS].filter((field) => fields.includes(field)));
      expect(fields.includes("capabilities") && fields.includes("units")).toBe(format !== "vcard");
      expect(fields.filter((field) => PERSONAL_FIELDS.includes(field))).toEqual([]);
    }
});

test("the tick is offered to those who could read what it adds", () => {
  expect([VISITOR, MEMBER, CLERK].map(mayExportPersonal)).toEqual([false, true, true]);
});
