const BOM = "\ufeff";
/** What a spreadsheet would read as a formula, or as one that was escaped before. */
const FORMULA = /^'*(?:[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;

/** A cell as text: quoted where it must be, and with an apostrophe where a spreadsheet would calculate it. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that was written so: without the apostrophe before what a spreadsheet would calculate. */
export const spreadsheetText = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

const linesOf = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

/** Rows as CSV that spreadsheets open in any language: UTF-8 with its mark, one line a row. */
export const csvOf = (rows: readonly (readonly string[])[]) => BOM + linesOf(rows);

/** The same, a few rows at a time. */
export async function* csvParts(headings: readonly string[], batches: AsyncIterable<readonly (readonly string[])[]>) {
  yield csvOf([headings]);
  for await (const rows of batches) yield linesOf(rows);
}
