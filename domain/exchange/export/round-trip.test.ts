import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { EXCHANGE_FIELDS, exchangeText, withDraft } from "#domain/exchange/exchange-fields";
import { changedFields } from "#domain/exchange/import/organisations/changed-fields";
import { planRow } from "#domain/exchange/import/organisations/plan-row";
import { suggestColumns } from "#domain/exchange/import/suggest-columns";
import { saysNothing } from "#domain/exchange/import/word-codes";
import { EXPORT_ONLY_FIELDS } from "#domain/exchange/state";
import { COUNTRIES } from "#domain/kernel/countries";
import { LOCALES } from "#domain/kernel/state";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { Profile } from "#domain/organisations/state";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { readTable } from "#lib/tables/read-table";
import { runs } from "#test/cases/sampled";
import { stated } from "#test/fixtures/capabilities";
import { exportedFile, headingOf, oneBatch } from "#test/fixtures/exports";
import { dataFile } from "../../../bench/ror-records.ts";
import type { ExportRow } from "./export-cells.ts";

const FORMULAS = ["=1+1", "+34 944", "-2", "@cmd", "=cmd|' /C calc'!A0", '=HYPERLINK("https://x.example")', "'=1", "_x0041_", "=", "＝1"];
/** What somebody may write: letters, quotation marks, separators of every kind, several lines, and what a spreadsheet would calculate. */
const words = fc.oneof(
  fc.constantFrom(...FORMULAS),
  fc.string({ unit: fc.constantFrom(..."aé ñ\n\t\"';,|=+-@_x0041<&>😀'/"), maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
/** The text of a field as its own rule keeps it, or nothing. */
const kept = (field: keyof Profile, value: unknown): never => {
  const read = PROFILE[field].input.safeParse(value);
  return (read.success ? read.data : PROFILE[field].input.safeParse("localised" in PROFILE[field] ? {} : "").data) as never;
};
const localised = fc.record({ en: words, es: words, eu: words }, { requiredKeys: [] });
const row: fc.Arbitrary<ExportRow> = fc
  .record({
    name: words,
    kind: fc.option(fc.constantFrom(...KINDS)),
    website: fc.option(fc.constantFrom("https://olatz.example", "https://olatz.example/a?b=c;d,e", "http://añana.example/")),
    pic: fc.option(fc.constantFrom("999999999", "000123456")),
    nuts: fc.option(fc.constantFrom("ES212", "FRI15")),
    nace: fc.option(fc.constantFrom("72", "72.1", "64.19")),
    ror: fc.option(fc.constantFrom("01cc3fy72", "03n3s5a86")),
    town: fc.option(words),
    region: fc.option(fc.constantFrom(...REGIONS)),
    country: fc.option(fc.constantFrom(...COUNTRIES)),
    founded: fc.option(fc.integer({ min: 1850, max: 2020 })),
    people: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
    sectors: fc.subarray([...SECTORS]),
    texts: fc.record({ short: localised, text: localised, offers: localised, needs: localised }),
    contactName: fc.option(words),
    contactEmail: fc.option(fc.constantFrom("ane@olatz.example", "o'neill+x@olatz.example")),
    aliases: fc.uniqueArray(words, { maxLength: 4 }),
    phone: fc.option(words),
  })
  .map(({ name, texts, aliases, phone, sectors, ...rest }): ExportRow => {
    const line = (text: string) => PROFILE.name.input.safeParse(text).data ?? "";
    const plain = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, kept(field as keyof Profile, value ?? "")]));
    const languages = Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, kept(field as keyof Profile, value)]));
    return {
      slug: "olatz-farma",
      updatedAt: new Date(0),
      isFromSources: false,
      madeUp: false,
      units: [],
      profile: { ...emptyProfile(line(name) || "Olatz Farma"), ...plain, ...languages, sectors },
      numbers: {
        phone:
          line(phone ?? "")
            .slice(0, 40)
            .trim() || null,
        groupName: null,
      },
      aliases: [...new Set(aliases.map(line).filter((alias) => alias !== ""))],
    };
  });

const NOTHING: ExportRow = {
  slug: "x",
  updatedAt: new Date(0),
  isFromSources: false,
  madeUp: false,
  units: [],
  aliases: [],
  numbers: { phone: null, groupName: null },
  profile: emptyProfile("X"),
};
const blank = (profile: Partial<Profile>): ExportRow => ({ ...NOTHING, profile: { ...NOTHING.profile, ...profile } });

test.each(LOCALES)("in %s every field leaves under a heading, and in words, from which the import reads the same", async (locale) => {
  for (const format of ["csv", "xlsx"] as const)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const file = await exportedFile(format, locale, EXCHANGE_FIELDS, oneBatch(rows));
        const table = await readTable(file);
        if ("refusal" in table) throw new Error(table.refusal);
        expect(table.headings).toEqual(EXCHANGE_FIELDS.map((field) => headingOf(locale, field)));
        const columns = suggestColumns("organisations", table.headings, table.rows);
        for (const [n, { cells }] of table.rows.entries()) {
          const { draft, skip } = planRow({ cells, fixes: {} }, columns, {});
          expect(skip).toBeUndefined();
          const given = rows[n] as ExportRow;
          for (const [at, field] of EXCHANGE_FIELDS.entries()) {
            const text = field === "slug" ? given.slug : exchangeText(given, field);
            const read = field === "slug" ? draft.slug : exchangeText(withDraft(NOTHING, draft, [field]), field);
            expect(read).toBe(saysNothing(cells[at] ?? "") ? exchangeText(NOTHING, field) : text);
          }
          expect(changedFields(given, draft)).toEqual({ keep: [], replace: [] });
        }
        expect(table.rows).toHaveLength(rows.length);
      }),
      { numRuns: runs(60) },
    );
});

test.each(LOCALES)("in %s capabilities and units leave too, and the same file comes back without a change", async (locale) => {
  const given: ExportRow = {
    ...blank({ kind: "company", capabilities: [stated({ trl: "7" }), stated({ term: "iso13485" })] }),
    units: [{ name: "Lab, 1", kind: "group", town: "Leioa", website: null, text: {} }],
    office: {
      ...{ membershipStatus: "active", memberSince: new Date(0), feeCategory: { key: "small", label: "Small" } },
      owners: [{ name: "Ane Etxe", email: "ane@example.org" }],
    },
  };
  const fields = [...EXCHANGE_FIELDS, ...EXPORT_ONLY_FIELDS];
  for (const format of ["csv", "xlsx"] as const) {
    const table = await readTable(await exportedFile(format, locale, fields, oneBatch([given])));
    if ("refusal" in table) throw new Error(table.refusal);
    expect(table.rows[0]?.cells.slice(-EXPORT_ONLY_FIELDS.length, 2 - EXPORT_ONLY_FIELDS.length)).toEqual([
      expect.stringContaining(termWords("zebrafish", locale)),
      "Lab, 1, Leioa",
    ]);
    const columns = suggestColumns("organisations", table.headings, table.rows);
    expect(columns.slice(-EXPORT_ONLY_FIELDS.length)).toEqual(EXPORT_ONLY_FIELDS.map(() => ({ field: null, why: "exportOnly" })));
    const { draft, skip, problems } = planRow({ cells: table.rows[0]?.cells ?? [], fixes: {} }, columns, {});
    expect([skip, problems, changedFields(given, draft)]).toEqual([undefined, [], { keep: [], replace: [] }]);
  }
});

test("every code of a list has a word in each language that leads back to it", async () => {
  const rows = [
    ...KINDS.map((kind) => blank({ kind })),
    ...SECTORS.map((sector) => blank({ sectors: [sector] })),
    ...REGIONS.map((region) => blank({ region })),
    ...COUNTRIES.map((country) => blank({ country })),
  ];
  const fields = ["name", "kind", "sectors", "region", "country"] as const;
  for (const locale of LOCALES) {
    const table = await readTable(await exportedFile("csv", locale, fields, oneBatch(rows)));
    if ("refusal" in table) throw new Error(table.refusal);
    const columns = suggestColumns("organisations", table.headings, table.rows);
    const lost = table.rows.flatMap(({ cells }, n) => {
      const { draft } = planRow({ cells, fixes: {} }, columns, {});
      const given = rows[n] as ExportRow;
      return fields.some((field) => (draft[field] ?? "") !== exchangeText(given, field)) ? [`${locale} ${cells.join(" ")}`] : [];
    });
    expect(lost).toEqual([]);
  }
});

const PAYLOADS = dataFile("hostile/csv_injection.txt");
test("300 texts that a spreadsheet would calculate leave and come back as the same texts, and nothing of an .xlsx is a formula", async () => {
  const signs = ["=", "+", "-", "@", "\t=", "\r=", "＝", "'="];
  const given = [...(PAYLOADS?.toString("utf8").split("\n") ?? []), ...FORMULAS];
  const texts = Array.from({ length: 300 }, (_, n) => `${signs[n % signs.length]}${given[n % given.length]?.trim() || n}${n}`);
  const rows = texts.map((text) => blank({ name: text, short: { es: text } }));
  const fields = ["slug", "name", "short.es"] as const;
  for (const format of ["csv", "xlsx"] as const) {
    const file = await exportedFile(format, "es", fields, oneBatch(rows));
    const table = await readTable(file);
    if ("refusal" in table) throw new Error(table.refusal);
    // Whoever reads a table cuts what is blank at both ends of a cell.
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(texts.map((text) => text.trim()));
    expect(table.rows.map(({ cells }) => cells[2])).toEqual(texts.map((text) => text.trim()));
    if (format === "csv") for (const line of new TextDecoder().decode(file).split("\r\n")) expect(line).not.toMatch(/,"?[=+\-@\t＝]/);
    else for (const [name, part] of Object.entries(unzipSync(file))) expect(`${name} ${strFromU8(part)}`).not.toMatch(/<f[ >/]/);
  }
});
