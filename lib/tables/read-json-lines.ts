import { gunzipSync } from "node:zlib";
import { decodeText } from "./decode-text.ts";
import { checkLine, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, type Table, Unreadable } from "./table.ts";

/** A compressed file, unpacked once and to no more than a table may be. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED }));
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "import.unpacks_too_large" : "import.damaged");
  }
}

const cellText = (value: unknown) =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value).trim();

function objectOf(line: string, row: number): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Told below, as a line that is something else.
  }
  throw new Unreadable("import.json_line", { row });
}

/** Whether a text is one object of JSON a line. */
export const isJsonLines = (bytes: Uint8Array) => /^(?:\uFEFF)?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

type ReadLine = { row: number; object: Record<string, unknown> };

/** Adds the names of a line to the headings; a line with one too many ends the reading. */
function noted(headings: Set<string>, row: number, object: ReadLine["object"]): ReadLine["object"] {
  for (const name of Object.keys(object)) {
    headings.add(name);
    if (headings.size > MAX_COLUMNS) throw new Unreadable("import.too_many_columns", { most: MAX_COLUMNS, row });
  }
  return object;
}

/** Reads a text of one object of JSON a line; its names are the headings, in the order in which they first appear, and a row is numbered as its line. */
export function readJsonLines(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  const lines = text.split(/\r?\n/).flatMap((line, n) => (line.trim() ? [{ row: n + 1, line }] : []));
  if (lines.length > MAX_ROWS) throw new Unreadable("import.too_many_rows", { most: MAX_ROWS });
  const objects: ReadLine[] = [];
  const headings = new Set<string>();
  for (const { row, line } of lines) objects.push({ row, object: noted(headings, row, objectOf(line, row)) });
  const rows = objects.map(({ row, object }) => {
    const cells = [...headings].map((heading) => cellText(Object.hasOwn(object, heading) ? object[heading] : undefined));
    checkLine(cells, row);
    return { row, cells };
  });
  return { headings: [...headings], rows, format: "jsonl", encoding };
}
