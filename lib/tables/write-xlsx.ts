import { writeXlsxStream } from "hucre/xlsx";

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

async function* rowsOf(batches: AsyncIterable<readonly (readonly (string | number)[])[]>) {
  for await (const rows of batches)
    for (const row of rows) yield row.map((cell) => (cell === "" ? null : typeof cell === "string" ? plain(cell) : cell));
}
