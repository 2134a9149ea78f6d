import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { writeWorkbook } from "./write-xlsx.ts";

test("each table has a sheet of its own; texts stay texts and numbers numbers", async () => {
  const long = "A name that is longer than a spreadsheet allows";
  const file = await writeWorkbook([
    { name: long, rows: [["Title"], ["Sector", "Members"], ["=1+1", 2], ["_x0041_", 0]] },
    { name: long, rows: [["", "a"]] },
    { name: "Q1/Q2: [all]", rows: [] },
  ]);
  const { sheets } = await readXlsx(file);
  expect(sheets.map(({ name }) => name)).toEqual(["A name that is longer than a sp", "A name that is longer than a  2", "Q1 Q2   all"]);
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell ?? ""))).toEqual(
    [
      ["Title", ""],
      ["Sector", "Members"],
      ["=1+1", 2],
      ["_x0041_", 0],
    ].map((row) => row.slice(0, 2)),
  );
});
