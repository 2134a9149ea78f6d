import { writeFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { incoming } from "#lib/files/store";
import { log } from "#lib/log";
import { readTable } from "./read-table.ts";
import { readTableApart } from "./read-table-apart.ts";

log.level = "silent";
const SHEET = "xl/worksheets/sheet1.xml";
const refusalOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  return "refusal" in table ? table.refusal : undefined;
};
const workbook = async () => unzipSync(await writeXlsx({ sheets: [{ name: "Sheet", rows: [["Name"], ["Olatz"]] }] }));
const sheetOf = (parts: Record<string, Uint8Array>) => strFromU8(parts[SHEET] as Uint8Array);

/** 900,000 rows that all say that they are the second: 165 kB as it is sent. */
async function repeatedRows() {
  const parts = await workbook();
  const rows = '<row r="2"></row>'.repeat(900_000);
  return zipSync({ ...parts, [SHEET]: strToU8(sheetOf(parts).replace("</sheetData>", `${rows}</sheetData>`)) });
}

test("a spreadsheet of more texts than a table has cells is refused before they are read", async () => {
  const parts = await workbook();
  const texts = strToU8(`<sst>${"<si><t>a</t></si>".repeat(200_001)}</sst>`);
  expect(await refusalOf(zipSync({ ...parts, "xl/sharedStrings.xml": texts }))).toBe("import.unpacks_too_large");
});

test("rows are counted as they are met, whichever number each says", async () => {
  const parts = await workbook();
  const rows = '<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(4_001);
  const many = zipSync({ ...parts, [SHEET]: strToU8(sheetOf(parts).replace("</sheetData>", `${rows}</sheetData>`)) });
  expect(await refusalOf(many)).toBe("import.too_many_rows");
});

test("a spreadsheet of 60,000 parts is refused by their number", async () => {
  const parts = await workbook();
  const more = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`xl/worksheets/s${n}.xml`, new Uint8Array()]));
  expect(await refusalOf(zipSync({ ...parts, ...more }, { level: 0 }))).toBe("import.unpacks_too_large");
});

test("lines of JSON that bring ever new names end at the hundredth", async () => {
  const line = (n: number) => JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, m) => [`k${n}-${m}`, 1])));
  const text = Array.from({ length: 1_200 }, (_, n) => line(n)).join("\n");
  expect(await readTable(strToU8(text))).toEqual({ refusal: "import.too_many_columns", details: { most: "100", row: "2" } });
});

test("8 MB of separators are refused at the first line of them", async () => {
  const flood = strToU8(`Name;Town\nOlatz;Eibar\n${";".repeat(8_000_000)}`);
  expect(await readTable(flood)).toEqual({ refusal: "import.too_many_columns", details: { most: "100", row: "3" } });
});

test("60 MB of nested tags are more than a spreadsheet may unpack to", async () => {
  const parts = await workbook();
  const nested = strToU8(sheetOf(parts).replace("</sheetData>", "<a>".repeat(20_000_000)));
  expect(await refusalOf(zipSync({ ...parts, [SHEET]: nested }, { level: 1 }))).toBe("import.unpacks_too_large");
});

async function file(bytes: Uint8Array) {
  const path = await incoming();
  await writeFile(path, bytes);
  return path;
}

test("a table is read in another process, and this one goes on meanwhile, also beside a file that takes the reader all its time", async () => {
  expect(await readTableApart("ane", await file(strToU8("Name;Town\nOlatz;Eibar\n")))).toMatchObject({
    headings: ["Name", "Town"],
    rows: [{ row: 2, cells: ["Olatz", "Eibar"] }],
  });
  const path = await file(await repeatedRows());
  let [turns, isRead] = [0, false];
  const read = readTableApart("ane", path).finally(() => {
    isRead = true;
  });
  while (!isRead) {
    turns++;
    await new Promise((next) => setTimeout(next, 5));
  }
  expect(await read).toMatchObject({ refusal: expect.stringMatching(/^import\.(too_many_rows|unpacks_too_large)$/) });
  expect(turns).toBeGreaterThan(10);
});
