import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { fileImports, importSheets } from "#db/schema/exchange";
import { context } from "#domain/kernel/context";
import { writeWorkbook } from "#lib/tables/write-xlsx";
import { auditOf, member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { checked, rowsOf, staged } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { findHeadings } from "./find-headings.ts";
import { storedImport } from "./import-reads.ts";
import { readAgain } from "./read-again.ts";

const lines = (...rows: string[][]) => rows.map((cells, n) => ({ row: n + 1, cells }));
const TITLED = "Listado de socios 2026\nActualizado: 1 de diciembre\nRazón social;CIF;Localidad\nOlatz;B95000010;Eibar\nSenar;;Irun\n";
const COVERED = () =>
  writeWorkbook([
    { name: "Portada", rows: [["Clúster de salud"], ["Listado de socios"], ["Diciembre de 2026"]] },
    {
      name: "Socios",
      rows: [
        ["Razón social", "CIF", "Localidad"],
        ["Olatz", "B95000010", "Eibar"],
        ["Senar", "", "Irun"],
      ],
    },
    { name: "Bajas", rows: [["Razón social"], ["Aralar"]] },
  ]);

test("headings are found below a title, by those that are known or by the columns that they fill, and are the first line of a plain list", () => {
  const row = (...rows: string[][]) => findHeadings("organisations", lines(...rows))?.row;
  expect(row(["Socios", "", ""], ["Razón social", "CIF", "Web"], ["Olatz", "", ""])).toBe(2);
  expect(row(["Liste", "", ""], ["Firma", "Ort", "Strasse"], ["Olatz", "Eibar", "Kale 1"])).toBe(2);
  expect(row(["Firma", "Ort"], ["Olatz", "Eibar"])).toBe(1);
  expect(row(["Name"], ["Olatz"], ["Senar"])).toBe(1);
  expect(row(["Name"])).toBeUndefined();
});

test("a file with a title above its headings is read below it, and its rows keep the numbers that they have there", async () => {
  const { importId, columns, file } = await staged(await staff(), TITLED);
  expect([columns, file.headingRow, file.total]).toEqual([["name", "vat", "town"], 3, 2]);
  expect((await rowsOf(importId)).map(({ row, cells }) => [row, cells[0]])).toEqual([
    [4, "Olatz"],
    [5, "Senar"],
  ]);
});

test("of a workbook with a cover the sheet with the list is read; another sheet or row is read on demand, until the columns are said", async () => {
  const clerk = await staff();
  const { importId, columns, file } = await staged(clerk, await COVERED());
  expect([columns, file.sheet, file.headingRow]).toEqual([["name", "vat", "town"], 1, 1]);
  const now = async () => (await storedImport(clerk, importId))?.file;
  expectDone(await readAgain(clerk, { importId, sheet: 2, headingRow: 9 }));
  expect(await now()).toMatchObject({ sheet: 2, headingRow: 1, total: 1, headings: ["Razón social"] });
  expectDone(await readAgain(clerk, { importId, sheet: 1 }));
  expectDone(await readAgain(clerk, { importId, sheet: 1, headingRow: 2 }));
  expect(await now()).toMatchObject({ sheet: 1, headingRow: 2, total: 1, headings: ["Olatz", "B95000010", "Eibar"] });
  expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_read_again", facts: { importId, rows: 1 } });
  expect(refusalOf(await readAgain(clerk, { importId, sheet: 1, headingRow: 3 }))).toBe("import.no_rows");
  expect(refusalOf(await readAgain(clerk, { importId, sheet: 7, headingRow: 1 }))).toBe("import.moved_on");
  expect(refusalOf(await readAgain(await member(await organisation()), { importId, sheet: 1, headingRow: 1 }))).toBe("not_found");
});

test("once its columns are said the lines of a file are gone, and it is read no other way", async () => {
  const clerk = await staff();
  const importId = await checked(clerk, TITLED);
  expect(await context().db.$count(importSheets)).toBe(0);
  expect(refusalOf(await readAgain(clerk, { importId, sheet: 0, headingRow: 1 }))).toBe("import.moved_on");
  expect((await context().db.select().from(fileImports).where(eq(fileImports.id, importId)))[0]?.status).toBe("checked");
});
