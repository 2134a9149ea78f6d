import { partsOfCell } from "#domain/exchange/cell-parts";
import { EXCHANGE_FIELDS, isExchangeField } from "#domain/exchange/exchange-fields";
import type { SubjectFields } from "#domain/exchange/import/subject";
import { codeOfWord } from "#domain/exchange/import/word-codes";
import { type ExchangeField, VALUE_FIELDS, type ValueField } from "#domain/exchange/state";
import { fieldsOfHeadings } from "./headings.ts";
import { readCell } from "./read-cell.ts";

/** What can be told from the cells alone. */
const TOLD: readonly ExchangeField[] = ["contactEmail", "vat", "ror", "sectors", "kind", "country", "website"];

function looksLike(field: ExchangeField, cell: string): boolean {
  if (field === "sectors" || field === "kind" || field === "country")
    return partsOfCell(cell).every((part) => codeOfWord(field, part) !== undefined);
  if (field === "website" && !/^(https?:|www\.)/i.test(cell)) return false;
  if (field === "ror" && !/ror\.org/i.test(cell)) return false;
  const { text, problem } = readCell(field, cell, { values: {}, country: undefined });
  return text !== undefined && problem?.effect !== "without";
}

/** What the columns of a file of organisations can hold. */
export const ORGANISATION_FILE: SubjectFields = {
  fields: EXCHANGE_FIELDS,
  needed: { name: "import.no_name" },
  words: VALUE_FIELDS,
  fieldsOfHeadings,
  told: TOLD,
  looksLike: (field, cell) => isExchangeField(field) && looksLike(field, cell),
  wordsOf: (field, cell) => (field === "sectors" ? partsOfCell(cell.replaceAll("/", ";")) : [cell]),
  codeOf(field, word, values) {
    const { text, problem } = readCell(field as ValueField, word, { values, country: undefined });
    return problem ? undefined : (text ?? "");
  },
};
