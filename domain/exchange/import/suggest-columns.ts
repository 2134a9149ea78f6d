import { partsOfCell } from "#domain/exchange/cell-parts";
import { type ExchangeField, type ImportColumn, type ImportValues, VALUE_FIELDS } from "#domain/exchange/state";
import { fieldsOfHeadings } from "./headings.ts";
import { readCell } from "./read-cell.ts";
import { codeOfWord, saysNothing } from "./word-codes.ts";

const LOOKED_AT = 50;
const MOSTLY = 0.8;
/** What can be told from the cells alone. */
const TOLD: readonly ExchangeField[] = ["contactEmail", "vat", "ror", "sectors", "kind", "country", "website"];

/** The first different cells of a column that say something. */
export const samplesOf = (rows: readonly { cells: readonly string[] }[], column: number, most: number) =>
  [...new Set(rows.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => !saysNothing(cell)))].slice(0, most);

function holds(field: ExchangeField, cell: string): boolean {
  if (field === "sectors" || field === "kind" || field === "country")
    return partsOfCell(cell).every((part) => codeOfWord(field, part) !== undefined);
  if (field === "website" && !/^(https?:|www\.)/i.test(cell)) return false;
  if (field === "ror" && !/ror\.org/i.test(cell)) return false;
  const { text, problem } = readCell(field, cell, { values: {}, country: undefined });
  return text !== undefined && problem?.effect !== "without";
}

/** By what is in a column, the field it may be. */
function told(cells: readonly string[], taken: ReadonlySet<ExchangeField>): ExchangeField | undefined {
  return TOLD.find((field) => !taken.has(field) && cells.filter((cell) => holds(field, cell)).length >= cells.length * MOSTLY);
}

/** Where each column goes: as was remembered for these headings, by its heading, or by what is in it. Each field is taken once. */
export function suggestColumns(
  headings: readonly string[],
  rows: readonly { cells: readonly string[] }[],
  remembered?: readonly ImportColumn[],
): ImportColumn[] {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, n) => headings[n] ?? "");
  if (remembered && remembered.length === width) return remembered.map(({ field }) => ({ field, why: "remembered" }));
  const taken = new Set<ExchangeField>();
  const known = fieldsOfHeadings(all).map(({ field, why }, n): ImportColumn | undefined => {
    if (samplesOf(rows, n, 1).length === 0) return { field: null, why: "empty" };
    if (!field) return undefined;
    if (taken.has(field)) return { field: null, why: "twice" };
    taken.add(field);
    return { field, why };
  });
  return known.map((column, n) => {
    if (column) return column;
    const field = told(samplesOf(rows, n, LOOKED_AT), taken);
    if (!field) return { field: null, why: "none" };
    taken.add(field);
    return { field, why: "suggested" };
  });
}

export type FoundWord = { word: string; rows: number; code: string | undefined };

/** The words of the columns that are chosen from a list, with how many rows have each; those that we do not know come first. */
export function wordsOf(rows: readonly { cells: readonly string[] }[], columns: readonly ImportColumn[], values: ImportValues) {
  return VALUE_FIELDS.flatMap((field) => {
    const column = columns.findIndex((each) => each.field === field);
    if (column < 0) return [];
    const words = new Map<string, FoundWord>();
    for (const { cells } of rows) {
      const cell = cells[column]?.trim() ?? "";
      const parts = saysNothing(cell) ? [] : field === "sectors" ? partsOfCell(cell.replaceAll("/", ";")) : [cell];
      for (const word of parts) {
        const known = words.get(word) ?? { word, rows: 0, code: readWord(field, word, values) };
        words.set(word, { ...known, rows: known.rows + 1 });
      }
    }
    const sorted = [...words.values()].sort((a, b) => Number(a.code !== undefined) - Number(b.code !== undefined) || b.rows - a.rows);
    return [{ field, column, words: sorted }];
  });
}

function readWord(field: (typeof VALUE_FIELDS)[number], word: string, values: ImportValues): string | undefined {
  const { text, problem } = readCell(field, word, { values, country: undefined });
  return problem ? undefined : (text ?? "");
}
