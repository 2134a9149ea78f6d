import type { ImportColumn, ImportField, ImportSubject, ImportValues, WordField } from "#domain/exchange/state";
import type { SubjectFields } from "./subject.ts";
import { SUBJECT_FIELDS } from "./subject-fields.ts";
import { saysNothing } from "./word-codes.ts";

const LOOKED_AT = 50;
const MOSTLY = 0.8;

/** The first different cells of a column that say something. */
export const samplesOf = (rows: readonly { cells: readonly string[] }[], column: number, most: number) =>
  [...new Set(rows.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => !saysNothing(cell)))].slice(0, most);

/** By what is in a column, the field it may be. */
function told(
  { told: fields, looksLike }: SubjectFields,
  cells: readonly string[],
  taken: ReadonlySet<ImportField>,
): ImportField | undefined {
  return fields.find((field) => !taken.has(field) && cells.filter((cell) => looksLike(field, cell)).length >= cells.length * MOSTLY);
}

/** Where each column goes: as was remembered for these headings, by its heading, or by what is in it. Each field is taken once. */
export function suggestColumns(
  subject: ImportSubject,
  headings: readonly string[],
  rows: readonly { cells: readonly string[] }[],
  remembered?: readonly ImportColumn[],
): ImportColumn[] {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, n) => headings[n] ?? "");
  if (remembered && remembered.length === width) return remembered.map(({ field }) => ({ field, why: "remembered" }));
  const taken = new Set<ImportField>();
  const known = SUBJECT_FIELDS[subject].fieldsOfHeadings(all).map(({ field, why }, n): ImportColumn | undefined => {
    if (samplesOf(rows, n, 1).length === 0) return { field: null, why: "empty" };
    if (!field) return why === "exportOnly" ? { field: null, why } : undefined;
    if (taken.has(field)) return { field: null, why: "twice" };
    taken.add(field);
    return { field, why };
  });
  return known.map((column, n) => {
    if (column) return column;
    const field = told(SUBJECT_FIELDS[subject], samplesOf(rows, n, LOOKED_AT), taken);
    if (!field) return { field: null, why: "none" };
    taken.add(field);
    return { field, why: "suggested" };
  });
}

export type FoundWord = { word: string; rows: number; code: string | undefined };
export type FoundWords = { field: WordField; column: number; words: FoundWord[] };

/** The words of the columns that are chosen from a list, with how many rows have each; those that we do not know come first. */
export function wordsOf(
  subject: ImportSubject,
  rows: readonly { cells: readonly string[] }[],
  columns: readonly ImportColumn[],
  values: ImportValues,
): FoundWords[] {
  const { words: fields, wordsOf: wordsOfCell, codeOf } = SUBJECT_FIELDS[subject];
  return fields.flatMap((field) => {
    const column = columns.findIndex((each) => each.field === field);
    if (column < 0) return [];
    const words = new Map<string, FoundWord>();
    for (const { cells } of rows) {
      const cell = cells[column]?.trim() ?? "";
      for (const word of saysNothing(cell) ? [] : wordsOfCell(field, cell)) {
        const known = words.get(word) ?? { word, rows: 0, code: codeOf(field, word, values) };
        words.set(word, { ...known, rows: known.rows + 1 });
      }
    }
    const sorted = [...words.values()].sort((a, b) => Number(a.code !== undefined) - Number(b.code !== undefined) || b.rows - a.rows);
    return [{ field, column, words: sorted }];
  });
}
