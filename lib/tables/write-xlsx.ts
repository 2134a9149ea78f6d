import { writeXlsx as writeSheets, writeXlsxStream } from "hucre/xlsx";

/** Spreadsheets read `_x0041_` in a text as a letter by its number. */
const plain = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
const WIDTH = 24;

/** Rows as a spreadsheet with one sheet and a line of headings that stays in sight, written while they are read. Every text stays a text: no cell is calculated. */
export function writeXlsx(
  name: string,
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly (string | number)[])[]>,
): ReadableStream<Uint8Array> {
  const columns = headings.map((heading) => ({ header: plain(heading), width: WIDTH }));
  return writeXlsxStream(rowsOf(batches), { name, columns, freezePane: { rows: 1 } });
}

type Cell = string | number;
/** `name`: at most 31 characters are kept, without the signs that spreadsheets do not allow in the name of a sheet. */
type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

/** Several tables as a spreadsheet with a sheet for each. No two sheets have the same name. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = new Set<string>();
  return writeSheets({
    sheets: sheets.map(({ name, rows }) => ({
      name: unlike(name.replace(/[\\/?*:[\]]/g, " ").trim(), names),
      columns: Array.from({ length: Math.max(1, ...rows.map(({ length }) => length)) }, () => ({ width: WIDTH })),
      rows: rows.map((row) => row.map(cellOf)),
    })),
  }) as Promise<Uint8Array<ArrayBuffer>>;
}

/** The name, or one with a number where it is taken. */
function unlike(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const end = n === 1 ? "" : ` ${n}`;
    const given = `${name.slice(0, 31 - end.length)}${end}`;
    const key = given.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return given;
  }
}

const cellOf = (cell: Cell) => (cell === "" ? null : typeof cell === "string" ? plain(cell) : cell);

async function* rowsOf(batches: AsyncIterable<readonly (readonly (string | number)[])[]>) {
  for await (const rows of batches) for (const row of rows) yield row.map(cellOf);
}
