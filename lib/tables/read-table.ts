import { readCsv } from "./read-csv.ts";
import { isJsonLines, readJsonLines, unpacked } from "./read-json-lines.ts";
import { readXlsx } from "./read-xlsx.ts";
import { type RefusedTable, type Table, Unreadable } from "./table.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const GZIP = [0x1f, 0x8b];
/** Spreadsheets of before 2007, and those with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, n) => bytes[n] === byte);

/**
 * Reads a table from the bytes of a file, whatever its name: .xlsx, text with commas, semicolons or tabs, or one object of JSON a line; the latter
 * two also compressed by gzip. Or says why not, with the row.
 */
export async function readTable(file: Uint8Array): Promise<Table | RefusedTable> {
  try {
    const bytes = begins(file, GZIP) ? unpacked(file) : file;
    if (begins(bytes, OLD)) throw new Unreadable("import.old_spreadsheet");
    if (begins(bytes, ZIP)) return await readXlsx(bytes);
    return isJsonLines(bytes) ? readJsonLines(bytes) : readCsv(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.refused;
    throw error;
  }
}
