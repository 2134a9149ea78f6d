import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import type { ImportColumn } from "#domain/exchange/state";
import { LOCALES } from "#domain/kernel/state";
import { readTable } from "#lib/tables/read-table";
import { headingOf } from "#test/fixtures/exports";
import { sample } from "#test/samples/sample";
import { dataFile } from "../../../bench/ror-records.ts";
import { samplesOf, suggestColumns, wordsOf } from "./suggest-columns.ts";

const rows = (...lines: string[][]) => lines.map((cells) => ({ cells }));
const fields = (columns: ImportColumn[]) => columns.map(({ field }) => field);
const grounds = (columns: ImportColumn[]) => columns.map(({ why }) => why);
async function tableOf(bytes: Uint8Array, lines = 100) {
  const table = await readTable(Buffer.from(new TextDecoder().decode(bytes).split("\n").slice(0, lines).join("\n")));
  if ("refusal" in table) throw new Error(table.refusal);
  return table;
}

test.each(LOCALES)("our own headings in %s each lead to their field", (locale) => {
  const headings = EXCHANGE_FIELDS.map((field) => headingOf(locale, field));
  expect(new Set(headings).size).toBe(headings.length);
  const columns = suggestColumns("organisations", headings, rows(headings.map(() => "x")));
  expect(fields(columns)).toEqual([...EXCHANGE_FIELDS]);
});

test.each([
  ["Razón Social / Herria / CIF-NIF / Nº de empleados", ["name", "town", "vat", "people"]],
  ["Entitatea / Udalerria / IFZ / Langileak", ["name", "town", "vat", "people"]],
  ["Organization / City / VAT ID / Headcount", ["name", "town", "vat", "people"]],
])("%s", (headings, expected) => {
  const all = headings.split(" / ");
  expect(fields(suggestColumns("organisations", all, rows(all.map(() => "x"))))).toEqual(expected);
});

const PUBLISHED_ROR = dataFile("orgs/ror_europe_flat.csv.gz");
describe.each([
  {
    of: "the samples",
    cordis: sample("cordis-organisations.csv"),
    programmes: sample("programme-organisations.csv"),
    ror: sample("ror-organisations.csv"),
  },
  {
    of: "the published files",
    cordis: dataFile("consortia/he_organization_sample.csv"),
    programmes: dataFile("orgs/basque_organisations.csv"),
    ror: PUBLISHED_ROR && gunzipSync(PUBLISHED_ROR),
  },
])("published layouts in $of", ({ cordis, programmes, ror }) => {
  test.skipIf(!cordis)("CORDIS, organisations of Horizon Europe", async () => {
    const table = await tableOf(cordis as Buffer);
    const columns = suggestColumns("organisations", table.headings, table.rows);
    expect(fields(columns).filter(Boolean).sort()).toEqual(
      ["aliases", "country", "kind", "name", "pic", "region", "town", "vat", "website"].filter((field) =>
        fields(columns).includes(field as "vat"),
      ),
    );
    expect(fields(columns)).toEqual(expect.arrayContaining(["pic", "name", "kind", "country", "town"]));
    expect(grounds(columns)).not.toContain("suggested");
  });
  test.skipIf(!programmes)("organisations of older programmes", async () => {
    const table = await tableOf(programmes as Buffer);
    expect(fields(suggestColumns("organisations", table.headings, table.rows))).toEqual(expect.arrayContaining(["pic", "name", "kind"]));
  });
  test.skipIf(!ror)("ROR, the register of research organisations", async () => {
    const table = await tableOf(ror as Buffer);
    const columns = suggestColumns("organisations", table.headings, table.rows);
    expect(fields(columns)).toEqual(expect.arrayContaining(["ror", "name", "kind", "country", "website"]));
    expect(grounds(columns).filter((why) => why === "layout").length).toBeGreaterThan(4);
    for (const { field, words } of wordsOf("organisations", table.rows, columns, {}))
      if (field === "country") expect(words.filter(({ code }) => code === undefined)).toEqual([]);
  });
});

test("what no heading tells may be told by the cells, and then waits to be confirmed", () => {
  const columns = suggestColumns(
    "organisations",
    ["Izena", "A", "B", "C", "D"],
    rows(
      ["Olatz", "ane@olatz.example", "https://olatz.example", "Empresa", "1998"],
      ["Senar", "miren@senar.example", "https://senar.example", "Universidad", "2003"],
    ),
  );
  expect(columns).toEqual([
    { field: "name", why: "known" },
    { field: "contactEmail", why: "suggested" },
    { field: "website", why: "suggested" },
    { field: "kind", why: "suggested" },
    { field: null, why: "none" },
  ]);
});

test("a field is taken once, an empty column leads nowhere, and a row may be longer than the headings", () => {
  const columns = suggestColumns("organisations", ["Name", "Nombre", "Town"], rows(["Olatz", "Olatz", "", "more"]));
  expect(grounds(columns)).toEqual(["known", "twice", "empty", "none"]);
  expect(fields(columns)).toEqual(["name", null, null, null]);
});

test("what was said for the same headings is remembered, unless the file has more columns than then", () => {
  const said: ImportColumn[] = [
    { field: null, why: "none" },
    { field: "name", why: "chosen" },
  ];
  expect(suggestColumns("organisations", ["Name", "X"], rows(["a", "b"]), said)).toEqual([
    { field: null, why: "remembered" },
    { field: "name", why: "remembered" },
  ]);
  expect(grounds(suggestColumns("organisations", ["Name", "X"], rows(["a", "b", "c"]), said))).toEqual(["known", "none", "none"]);
});

test("samples are the first different cells that say something", () => {
  expect(samplesOf(rows(["a"], ["-"], ["a"], [" b "], ["c"], ["d"]), 0, 3)).toEqual(["a", "b", "c"]);
});

test("the words of a list come with their rows, unknown ones first", () => {
  const columns: ImportColumn[] = [
    { field: "kind", why: "known" },
    { field: "sectors", why: "known" },
  ];
  const found = wordsOf("organisations", rows(["Empresa", "Biotec; Zer"], ["Empresa", "Zer/IVD"], ["Elkartea", ""]), columns, {});
  expect(found).toEqual([
    {
      field: "kind",
      column: 0,
      words: [
        { word: "Elkartea", rows: 1, code: undefined },
        { word: "Empresa", rows: 2, code: "company" },
      ],
    },
    {
      field: "sectors",
      column: 1,
      words: [
        { word: "Zer", rows: 2, code: undefined },
        { word: "Biotec", rows: 1, code: "biotech" },
        { word: "IVD", rows: 1, code: "ivd" },
      ],
    },
  ]);
});

test("headings are known without their small words and with the sign of a number", () => {
  const found = (subject: "organisations" | "calls", headings: string[]) =>
    fields(suggestColumns(subject, headings, rows(headings.map(() => "7"))));
  const said = ["Razón social", "Nº trabajadores", "N.º de empleados", "Año fundación", "Descripción breve"];
  expect(found("organisations", said)).toEqual(["name", "people", null, "founded", "short.es"]);
  const ofCalls = ["Código", "Título", "Fecha apertura", "Fecha cierre", "Presupuesto", "Enlace"];
  expect(found("calls", ofCalls)).toEqual(["callId", "callTitle", "callOpens", "callDeadline", "callBudget", "callUrl"]);
  expect(found("calls", ["Identificador", "Código"])).toEqual(["callId", "callCode"]);
});
