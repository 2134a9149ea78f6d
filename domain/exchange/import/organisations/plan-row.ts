import { type ExchangeDraft, isExchangeField } from "#domain/exchange/exchange-fields";
import { codeOfWord, mappedWord, wordKey } from "#domain/exchange/import/word-codes";
import type { ExchangeField, ImportColumn, ImportProblem, ImportValues, SkipCode } from "#domain/exchange/state";
import { readCell } from "./read-cell.ts";

export type RowToPlan = { cells: readonly string[]; fixes: Readonly<Record<string, string>> };
export type PlannedRow = { draft: ExchangeDraft; problems: ImportProblem[]; skip: SkipCode | undefined };

const TOTALS = new Set(["total", "totales", "suma", "guztira", "sum", "totals"]);

/** The cell of a column, or what somebody wrote in its place. */
export const cellOf = ({ cells, fixes }: RowToPlan, column: number) => fixes[column] ?? cells[column] ?? "";

/** What a row says of an organisation, and what is wrong with it. Pure: the same row, columns and words give the same answer. */
export function planRow(row: RowToPlan, columns: readonly ImportColumn[], values: ImportValues): PlannedRow {
  const draft: ExchangeDraft = {};
  const problems: ImportProblem[] = [];
  const at = (wanted: ExchangeField) => columns.findIndex(({ field }) => field === wanted);
  const said = cellOf(row, at("country"));
  const country = mappedWord(values, "country", said) || (codeOfWord("country", said) ?? undefined);
  for (const [column, { field }] of columns.entries()) {
    const found = cellOf(row, column);
    if (!field || !isExchangeField(field) || found.trim() === "") continue;
    const { text, problem } = readCell(field, found, { values, country });
    if (text) draft[field] = text;
    if (problem) problems.push({ ...problem, field, column, found });
  }
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  if (!draft.slug && TOTALS.has(wordKey(filled[0] ?? ""))) return { draft, problems: [], skip: "total" };
  // The address in the portal tells whose row it is, also of one whose name reads like nothing.
  if (!draft.name && !draft.slug) {
    const column = at("name");
    const missing: ImportProblem = { code: "name_missing", effect: "skip", field: "name", column, found: cellOf(row, column) };
    return { draft, problems: [missing, ...problems.filter(({ field }) => field !== "name")], skip: "name_missing" };
  }
  return { draft, problems, skip: undefined };
}
