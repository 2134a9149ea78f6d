import { CsvError, parse } from "csv-parse/sync";
import { spreadsheetText } from "#lib/csv";
import { decodeText } from "./decode-text.ts";
import { checkLine, DELIMITERS, type Delimiter, MAX_COLUMNS, MAX_ROWS, type Table, tableOf, Unreadable } from "./table.ts";

/** The line with which spreadsheets name the separator, and which they do not show. */
const NAMED = /^sep=(.)\r?\n/;
/** A line that is longer than all its cells may be. */
const MAX_LINE = 1024 * 1024;
const LOOKED_AT = 50;
/** Empty lines are read and left out. */
const MAX_LINES = MAX_ROWS * 2;

function linesOf(text: string, delimiter: Delimiter, to: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      to,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_LINE,
      on_record: (cells: string[], { records }) => {
        checkLine(cells, records);
        return cells;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE")
      throw new Unreadable("import.too_many_columns", { most: MAX_COLUMNS, row: Number(error.lines ?? 1) });
    throw new Unreadable("import.quotes", { row: Number(error.lines ?? 1) });
  }
}

/** How many cells most lines have; above the headings there may be a title. Of two that are as frequent, the one of the earlier line. */
function widthOf(lines: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How the first lines fall apart with a separator: into how many columns, and which share of the lines. */
function columnsWith(text: string, delimiter: Delimiter) {
  try {
    const lines = linesOf(text, delimiter, LOOKED_AT).filter((cells) => cells.some(Boolean));
    const width = widthOf(lines);
    return { delimiter, width, same: lines.filter((cells) => cells.length === width).length / Math.max(1, lines.length) };
  } catch (error) {
    if (error instanceof Unreadable && error.refused.refusal === "import.quotes") return { delimiter, width: 0, same: 0 };
    throw error;
  }
}

/** The separator with which most lines have the same number of columns. */
export function delimiterOf(text: string): Delimiter {
  const fits = DELIMITERS.map((delimiter) => columnsWith(text, delimiter)).filter(({ width }) => width > 1);
  const [best] = fits.sort((a, b) => b.same - a.same || b.width - a.width);
  return best?.delimiter ?? ",";
}

/** A line below the headings that is one cell with the separator of its file, and as many as the others with another. */
function checkSeparators(lines: readonly string[][], delimiter: Delimiter) {
  const width = widthOf(lines);
  if (width < 2) return;
  const others = DELIMITERS.filter((other) => other !== delimiter);
  const first = lines.findIndex(({ length }) => length === width);
  const mixed = lines.findIndex(
    ([only = "", ...rest], n) => n > first && rest.length === 0 && others.some((other) => only.split(other).length === width),
  );
  if (mixed >= 0) throw new Unreadable("import.separators", { row: mixed + 1 });
}

/** Ten times as many empty cells in a row as a line may have: the parser would make each of them before it is asked how many there are. */
const FLOOD = new RegExp(`([;,\\t])\\1{${MAX_COLUMNS * 10}}`);

function checkFlood(text: string) {
  const found = FLOOD.exec(text);
  if (found) throw new Unreadable("import.too_many_columns", { most: MAX_COLUMNS, row: text.slice(0, found.index).split("\n").length });
}

/** Reads a text file of separated values; its separator and its letters are found, not asked for. */
export function readCsv(bytes: Uint8Array): Table {
  const { text: whole, encoding } = decodeText(bytes);
  const named = NAMED.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  checkFlood(text);
  const said = DELIMITERS.find((delimiter) => delimiter === named?.[1]);
  const delimiter = said ?? delimiterOf(text);
  const lines = linesOf(text, delimiter, MAX_LINES);
  if (lines.length === MAX_LINES) throw new Unreadable("import.too_many_rows", { most: MAX_ROWS });
  checkSeparators(lines, delimiter);
  return { ...tableOf(lines.map((cells) => cells.map(spreadsheetText))), format: "csv", delimiter, encoding };
}
