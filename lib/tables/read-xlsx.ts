import { unzipSync, zipSync } from "fflate";
import { type CellValue, HucreError } from "hucre";
import { streamXlsxRows } from "hucre/xlsx";
import { checkLine, filledLines, MAX_ROWS, MAX_UNPACKED, type Table, tableOf, Unreadable } from "./table.ts";

/** What of a spreadsheet says anything of its cells; pictures, macros and the rest are never unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** A workbook of a hundred sheets with pictures has a few hundred parts. */
const MAX_ENTRIES = 5_000;
/** Every cell of a table of 2,000 rows and 100 columns, each with a text of its own. */
const MAX_STRINGS = 200_000;

/**
 * The parts of a spreadsheet that hold cells, packed again without compression. They are unpacked once, each at most to the size that the
 * file states for it, so that a file that states too little is cut off and one that states too much is not begun.
 */
function boundedParts(bytes: Uint8Array): { packed: Uint8Array; sheets: string[] } {
  let [unpacked, entries] = [0, 0];
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++entries > MAX_ENTRIES) throw new Unreadable("import.unpacks_too_large");
      if (!NEEDED.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED) throw new Unreadable("import.unpacks_too_large");
      return true;
    },
  });
  if (!parts["xl/workbook.xml"]) throw new Unreadable("import.type");
  const strings = parts["xl/sharedStrings.xml"];
  if (strings && hasMore(strings, "<si", MAX_STRINGS)) throw new Unreadable("import.unpacks_too_large");
  return { packed: zipSync(parts, { level: 0 }), sheets: sheetNames(parts["xl/workbook.xml"]) };
}

/** More sheets are not looked at. */
const MAX_SHEETS = 8;

/** What the sheets of a workbook are called, in their order. */
function sheetNames(workbook: Uint8Array): string[] {
  const found = new TextDecoder().decode(workbook).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname=(?:"([^"]*)"|'([^']*)')/g);
  return Array.from(found, ([, one, other]) => decoded(one ?? other ?? "")).slice(0, MAX_SHEETS);
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");

/** Whether a part holds more than `most` elements that begin like this; it is not parsed. */
function hasMore(part: Uint8Array, begin: string, most: number): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let n = 0;
  for (let at = bytes.indexOf(begin); at >= 0 && n <= most; at = bytes.indexOf(begin, at + begin.length)) n++;
  return n > most;
}

/** A cell as somebody would type it; a day is written as 2026-11-27. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(value);
}

/** Reads a sheet line by line: of a formula its last result. */
async function linesOf(packed: Uint8Array, sheet: number): Promise<string[][]> {
  const lines: string[][] = [];
  let met = 0;
  for await (const { index, values } of streamXlsxRows(packed, { sheet })) {
    // A row may say any number, and the same one again.
    if (index > MAX_ROWS * 2 || ++met > MAX_ROWS * 2) throw new Unreadable("import.too_many_rows", { most: MAX_ROWS });
    const cells = values.map(cellText);
    checkLine(cells, index + 1);
    lines[index] = cells;
  }
  return Array.from(lines, (cells) => cells ?? []);
}

type ReadSheet = { name: string; lines: string[][] };

/** The sheets that can be read; why the first one cannot, where none can. */
async function readableSheets(packed: Uint8Array, names: readonly string[]): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  let refused: Unreadable | undefined;
  for (const [n, name] of names.entries())
    try {
      const lines = await linesOf(packed, n);
      tableOf(lines);
      sheets.push({ name, lines });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refused ??= error;
    }
  if (sheets.length === 0) throw refused ?? new Unreadable("import.damaged");
  return sheets;
}

/** Reads the sheets of a spreadsheet that hold rows, the first of them as the table. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  try {
    const { packed, sheets: names } = boundedParts(bytes);
    const [first, ...others] = await readableSheets(packed, names);
    return {
      ...tableOf(first?.lines ?? []),
      format: "xlsx",
      sheet: first?.name ?? "",
      others: others.map(({ name, lines }) => ({ name, lines: filledLines(lines) })),
    };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Whatever a library says of a broken file means the same to whoever sent it.
    if (error instanceof HucreError || isZipFault(error)) throw new Unreadable("import.damaged");
    throw error;
  }
}

/** The errors of fflate carry a number. */
const isZipFault = (error: unknown) => error instanceof Error && typeof (error as { code?: unknown }).code === "number";
