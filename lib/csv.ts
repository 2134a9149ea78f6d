const BOM = "\ufeff";
/** What a spreadsheet would read as a formula. */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** A cell as text: quoted where it must be, and with an apostrophe where a spreadsheet would calculate it. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV that spreadsheets open in any language: UTF-8 with its mark, one line a row. */
export const csvOf = (rows: readonly (readonly string[])[]) => BOM + rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
