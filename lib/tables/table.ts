import type { Refusal } from "#domain/refusals";

export const DELIMITERS = [";", ",", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A line of a file, numbered as a spreadsheet numbers it. */
export type TableRow = { row: number; cells: string[] };
/** A sheet of a workbook with its lines that are not empty. */
export type TableSheet = { name: string; lines: TableRow[] };
/** A file as it was read: its first line as the headings, and the lines below that are not empty. */
export type Table = {
  headings: string[];
  /** Which line the headings are; a file of objects has none. */
  headingRow?: number;
  rows: TableRow[];
  /** Of a workbook: the name of the sheet, and its other sheets with rows. */
  sheet?: string;
  others?: TableSheet[];
  /** How it was read; a spreadsheet has neither. */
  format: "csv" | "xlsx" | "jsonl";
  delimiter?: Delimiter;
  encoding?: Encoding;
};

export type TableRefusal = Extract<Refusal, `import.${string}`>;
/** A file that cannot be read, and in which line where one is known. */
export type RefusedTable = { refusal: TableRefusal; details: Record<string, string> };

export const MAX_ROWS = 2_000;
export const MAX_COLUMNS = 100;
/** The longest text of a profile is 4,000 letters. */
export const MAX_LETTERS = 10_000;
/** What all parts of a spreadsheet may unpack to, in bytes. */
export const MAX_UNPACKED = 16 * 1024 * 1024;

/** Thrown while a file is read, and answered as a refusal by `readTable`. */
export class Unreadable extends Error {
  readonly refused: RefusedTable;
  constructor(refusal: TableRefusal, details: Record<string, string | number> = {}) {
    super(refusal);
    this.refused = { refusal, details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)])) };
  }
}

/** The lines that have anything in them. */
export const filledLines = (lines: string[][]): TableRow[] =>
  lines
    .map((cells, n) => ({ row: n + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));

/** The table of lines that were read, the first with anything in it as its headings. */
export function tableOf(lines: string[][]): { headings: string[]; headingRow: number; rows: TableRow[] } {
  const [first, ...rows] = filledLines(lines);
  if (!first || rows.length === 0) throw new Unreadable("import.no_rows");
  if (rows.length > MAX_ROWS) throw new Unreadable("import.too_many_rows", { most: MAX_ROWS });
  return { headings: first.cells, headingRow: first.row, rows };
}

/** Refuses a line that no organisation could have written. */
export function checkLine(cells: readonly string[], row: number) {
  if (cells.length > MAX_COLUMNS) throw new Unreadable("import.too_many_columns", { most: MAX_COLUMNS, row });
  if (cells.some((cell) => cell.length > MAX_LETTERS)) throw new Unreadable("import.long_cell", { most: MAX_LETTERS, row });
}
