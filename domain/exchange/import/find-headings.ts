import type { ImportLine, ImportSubject } from "#domain/exchange/state";
import { SUBJECT_FIELDS } from "./subject-fields.ts";

/** Titles, dates and addresses above a table are fewer lines than this. */
export const LOOKED_AT = 20;
/** One heading alone may be a word of a title. */
const SOME = 2;
/** Headings fill most of the columns; a title fills one. */
const MOSTLY = 0.6;

const filled = ({ cells }: ImportLine) => cells.filter((cell) => cell !== "").length;

export type FoundHeadings = { row: number; known: number; rows: number };

/** The line of a sheet that is its headings: the one of which most are known, or else the first that fills most columns. It has lines below it. */
export function findHeadings(subject: ImportSubject, lines: readonly ImportLine[]): FoundHeadings | undefined {
  const looked = lines.slice(0, Math.min(LOOKED_AT, lines.length - 1));
  const known = looked.map(
    ({ cells }) => new Set(SUBJECT_FIELDS[subject].fieldsOfHeadings(cells).flatMap(({ field }) => field ?? [])).size,
  );
  const most = Math.max(0, ...known);
  const wide = Math.max(0, ...lines.slice(0, LOOKED_AT * 2).map(filled)) * MOSTLY;
  const at = most >= SOME ? known.indexOf(most) : looked.findIndex((line) => filled(line) >= wide);
  const line = looked[at];
  return line && { row: line.row, known: known[at] ?? 0, rows: lines.length - at - 1 };
}

type Sheet = { lines: readonly ImportLine[] };

/** The sheet of which most headings are known; of several the one with the most rows, and then the first. */
export function findSheet(subject: ImportSubject, sheets: readonly Sheet[]): { position: number; row: number } | undefined {
  const found = sheets.flatMap(({ lines }, position) => {
    const headings = findHeadings(subject, lines);
    return headings ? [{ position, ...headings }] : [];
  });
  return found.sort((a, b) => b.known - a.known || b.rows - a.rows || a.position - b.position)[0];
}
