import { unzipSync, zipSync } from "fflate";
import { type CellValue, HucreError } from "hucre";
import { streamXlsxRows } from "hucre/xlsx";
import { checkLine, MAX_ROWS, MAX_UNPACKED, type Table, tableOf, Unreadable } from "./table.ts";

/** What of a spreadsheet says anything of its cells; pictures, macros and the rest are never unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The parts of a spreadsheet that hold cells, packed again without compression. They are unpacked once, each at most to the size that the
 * file states for it, so that a file that states too little is cut off and one that states too much is not begun.
 */
function boundedParts(bytes: Uint8Array): Uint8Array {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!NEEDED.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED) throw new Unreadable("import.unpacks_too_large");
      return true;
    },
  });
  if (!parts["xl/workbook.xml"]) throw new Unreadable("import.type");
  return zipSync(parts, { level: 0 });
}

/** A cell as somebody would type it; a day is written as 2026-11-27. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(value);
}

/** Reads the first sheet of a spreadsheet, line by line: of a formula its last result. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const lines: string[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(boundedParts(bytes))) {
      if (index > MAX_ROWS * 2) throw new Unreadable("import.too_many_rows", { most: MAX_ROWS });
      const cells = values.map(cellText);
      checkLine(cells, index + 1);
      lines[index] = cells;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Whatever a library says of a broken file means the same to whoever sent it.
    if (error instanceof HucreError || isZipFault(error)) throw new Unreadable("import.damaged");
    throw error;
  }
  return { ...tableOf(Array.from(lines, (cells) => cells ?? [])), format: "xlsx" };
}

/** The errors of fflate carry a number. */
const isZipFault = (error: unknown) => error instanceof Error && typeof (error as { code?: unknown }).code === "number";
