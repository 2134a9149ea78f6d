import { gzipSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { csvOf } from "#lib/csv";
import { readTable } from "./read-table.ts";
import { MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED } from "./table.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const spreadsheet = (rows: (string | number | boolean | Date | null)[][]) => writeXlsx({ sheets: [{ name: "Members", rows }] });
const PENA = { headings: ["Razón social", "Herria"], rows: [{ row: 2, cells: ["Peña, S.L.", "Añana"] }] };
const refusal = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  return "refusal" in read ? read : undefined;
};

test.each([
  ["comma", "utf-8", utf8('Razón social,Herria\r\n"Peña, S.L.",Añana\r\n')],
  ["semicolon", "utf-8", utf8("Razón social;Herria\nPeña, S.L.;Añana\n")],
  ["tab", "utf-8", utf8("Razón social\tHerria\nPeña, S.L.\tAñana")],
  ["comma and a mark", "utf-8", utf8('\ufeffRazón social,Herria\n"Peña, S.L.",Añana\n')],
  ["semicolon", "windows-1252", latin("Razón social;Herria\r\nPeña, S.L.;Añana\r\n")],
  [
    "tab, as Excel saves Unicode",
    "utf-16le",
    new Uint8Array(Buffer.from("\ufeffRazón social\tHerria\r\nPeña, S.L.\tAñana\r\n", "utf16le")),
  ],
  ["semicolon, named in the first line", "utf-8", utf8("sep=;\r\nRazón social;Herria\r\nPeña, S.L.;Añana\r\n")],
])("text with %s in %s is read", async (_, encoding, bytes) => {
  expect(await readTable(bytes)).toMatchObject({ ...PENA, format: "csv", encoding });
});

test("a spreadsheet is read as somebody would type it", async () => {
  const bytes = await spreadsheet([
    ["Name", "PIC", "Since", "Member"],
    ["Olatz", 999999999, new Date("2024-06-01T00:00:00Z"), true],
    [null, null, null, null],
    ["=1+1", "00123", null, null],
  ]);
  expect(await readTable(bytes)).toEqual({
    format: "xlsx",
    sheet: "Members",
    others: [],
    headings: ["Name", "PIC", "Since", "Member"],
    headingRow: 1,
    rows: [
      { row: 2, cells: ["Olatz", "999999999", "2024-06-01", "true"] },
      { row: 4, cells: ["=1+1", "00123"] },
    ],
  });
});

test("each sheet with rows is read, the first of them as the table; one that cannot be read is left out", async () => {
  const wide = [Array.from({ length: MAX_COLUMNS + 1 }, (_, n) => `c${n}`), ["x"]];
  const sheets = [
    { name: "Cover & title", rows: [["Members"]] },
    { name: "Members & <others>", rows: [["Name"], ["Olatz"]] },
    { name: "Wide", rows: wide },
    { name: "Left", rows: [["Name"], [null], ["Senar"]] },
  ];
  expect(await readTable(await writeXlsx({ sheets }))).toMatchObject({
    sheet: "Members & <others>",
    rows: [{ row: 2, cells: ["Olatz"] }],
    others: [
      {
        name: "Left",
        lines: [
          { row: 1, cells: ["Name"] },
          { row: 3, cells: ["Senar"] },
        ],
      },
    ],
  });
});

test("a title above the headings changes neither the separator nor what is refused", async () => {
  const read = await readTable(utf8("Socios, 2026\nNombre;Herria\nOlatz;Eibar\nSenar;Irun\n"));
  expect(read).toMatchObject({ delimiter: ";", headings: ["Socios, 2026"], rows: [{ cells: ["Nombre", "Herria"] }, {}, {}] });
});

test("empty lines are left out and the others keep their numbers", async () => {
  expect(await readTable(utf8("\nName,Town\n\nOlatz,Eibar\n,\nSenar,Irun\n"))).toMatchObject({
    headings: ["Name", "Town"],
    rows: [{ row: 4 }, { row: 6 }],
  });
});

test("a cell may hold lines, quotes and separators", async () => {
  const read = await readTable(utf8('Name;Text\n"A ""B""";"one;\ntwo"\nC "D";E\n'));
  expect(read).toMatchObject({ rows: [{ cells: ['A "B"', "one;\ntwo"] }, { cells: ['C "D"', "E"] }] });
});

test("our own file comes back as it left", async () => {
  const cells = ["=1+1", "+34 944", "-2", "@x", "'=1", "''", "'s", "a,b;c"];
  expect(await readTable(utf8(csvOf([cells.map((_, n) => `Column ${n}`), cells])))).toMatchObject({ rows: [{ row: 2, cells }] });
});

test.each([
  ["letters in two ways", "import.encoding", new Uint8Array([...utf8("Nombre;Herria\nPeña;Irun\n"), ...latin("Añana;Irun\n")])],
  ["bytes that are no letter", "import.encoding", new Uint8Array([...latin("Peña;Irun\n"), 0x81])],
  ["a program", "import.type", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff])],
  ["an archive without a workbook", "import.type", zipSync({ "a.txt": strToU8("a") })],
  ["an old spreadsheet", "import.old_spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["half a spreadsheet", "import.damaged", strToU8("PK\u0003\u0004 and nothing else", true)],
  ["nothing", "import.no_rows", new Uint8Array()],
  ["headings alone", "import.no_rows", utf8("Name;Town\n")],
])("%s is refused", async (_, code, bytes) => {
  expect(await refusal(bytes)).toMatchObject({ refusal: code });
});

test("what is wrong in one line names it", async () => {
  expect(await refusal(utf8("Name;Town\nOlatz;Eibar\nSenar,Irun\n"))).toEqual({ refusal: "import.separators", details: { row: "3" } });
  expect(await refusal(utf8('Name;Town\nOlatz;Eibar\n"Senar;Irun\n'))).toMatchObject({ refusal: "import.quotes" });
  expect(await refusal(utf8(`Name;Town\nOlatz;${"x".repeat(10_001)}\n`))).toMatchObject({
    refusal: "import.long_cell",
    details: { row: "2" },
  });
});

test("10,000 columns are refused, in text and in a spreadsheet", async () => {
  const wide = Array.from({ length: 10_000 }, (_, n) => `c${n}`);
  const expected = { refusal: "import.too_many_columns", details: { most: String(MAX_COLUMNS) } };
  expect(await refusal(utf8(`${wide.join(";")}\n${wide.join(";")}\n`))).toMatchObject(expected);
  expect(await refusal(utf8(`Name;Town\n${";".repeat(2_000_000)}\n`))).toMatchObject(expected);
  expect(await refusal(await spreadsheet([wide, wide]))).toMatchObject(expected);
});

test("too many rows are refused, however far down they are", async () => {
  const many = "Olatz;Eibar\n".repeat(MAX_ROWS + 1);
  expect(await refusal(utf8(`Name;Town\n${many}`))).toMatchObject({ refusal: "import.too_many_rows" });
  expect(await refusal(utf8(`Name;Town\n${"\n".repeat(MAX_ROWS * 3)}Olatz;Eibar\n`))).toMatchObject({ refusal: "import.too_many_rows" });
  const parts = unzipSync(await spreadsheet([["Name"], ["Olatz"]]));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
  const corner = sheet.replace("</sheetData>", '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>z</t></is></c></row></sheetData>');
  expect(await refusal(zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(corner) }))).toMatchObject({
    refusal: "import.too_many_rows",
  });
});

test("a spreadsheet that unpacks to more than it may is refused before it is unpacked, and one that lies is cut off", async () => {
  const parts = unzipSync(await spreadsheet([["Name"], ["Olatz"]]));
  const much = new Uint8Array(MAX_UNPACKED + 1);
  const bomb = zipSync({ ...parts, "xl/sharedStrings.xml": much }, { level: 1 });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await refusal(bomb)).toMatchObject({ refusal: "import.unpacks_too_large" });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(much.length);
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) lying.writeUInt32LE(1000, at);
  expect(await refusal(new Uint8Array(lying))).toMatchObject({ refusal: "import.damaged" });
  // A picture of any size is never unpacked.
  expect(await readTable(zipSync({ ...parts, "xl/media/image1.png": much }, { level: 1 }))).toMatchObject({ rows: [{ cells: ["Olatz"] }] });
});

test("one object of JSON a line is a table: its names are the headings, and a row has the number of its line; also compressed", async () => {
  const text = '{"id": "A-1", "n": 5, "tags": ["x"], "none": null}\n\n{"id": "Añana", "more": true}\n';
  const expected = {
    ...{ format: "jsonl", encoding: "utf-8", headings: ["id", "n", "tags", "none", "more"] },
    rows: [
      { row: 1, cells: ["A-1", "5", '["x"]', "", ""] },
      { row: 3, cells: ["Añana", "", "", "", "true"] },
    ],
  };
  expect(await readTable(utf8(text))).toEqual(expected);
  expect(await readTable(new Uint8Array(gzipSync(text)))).toEqual(expected);
  expect(await readTable(new Uint8Array(gzipSync("Name;Town\nOlatz;Eibar\n")))).toMatchObject({
    format: "csv",
    rows: [{ cells: ["Olatz", "Eibar"] }],
  });
});

test("a line that is no object names itself; a file that unpacks to too much, or is cut off, is refused", async () => {
  for (const wrong of ["[1]", "{", "5"])
    expect(await refusal(utf8(`{"id": 1}\n${wrong}\n`))).toEqual({ refusal: "import.json_line", details: { row: "2" } });
  expect(await refusal(utf8('{"id": 1}\n'.repeat(MAX_ROWS + 1)))).toMatchObject({ refusal: "import.too_many_rows" });
  expect(await refusal(new Uint8Array(gzipSync(Buffer.alloc(MAX_UNPACKED + 1, " "))))).toMatchObject({
    refusal: "import.unpacks_too_large",
  });
  expect(await refusal(new Uint8Array(gzipSync('{"id": 1}')).subarray(0, 12))).toMatchObject({ refusal: "import.damaged" });
});
