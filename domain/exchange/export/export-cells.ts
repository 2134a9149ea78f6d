import { cellOfParts } from "#domain/exchange/cell-parts";
import { type ExchangeValues, exchangeText, isProfileField } from "#domain/exchange/exchange-fields";
import { type ExchangeField, VALUE_FIELDS, type ValueField } from "#domain/exchange/state";

import { SECTORS } from "#domain/organisations/state";

/** An organisation as it is exported. */
export type ExportRow = ExchangeValues & { slug: string; updatedAt: Date; madeUp: boolean };
/** What the reader's language calls a code of a list. */
export type CodeWords = (field: ValueField, code: string) => string;

const NUMBERS: readonly ExchangeField[] = ["founded", "people"];
const isListed = (field: ExchangeField): field is ValueField => (VALUE_FIELDS as readonly string[]).includes(field);

/** A cell from which the import reads the same: words of lists in the reader's language, texts as they are, years and counts as numbers. */
export function exportCell(row: ExportRow, field: ExchangeField, words: CodeWords): string | number {
  if (field === "slug") return row.slug;
  const text = exchangeText(row, field);
  if (text === "") return "";
  if (field === "sectors")
    return cellOfParts(SECTORS.filter((code) => row.profile.sectors.includes(code)).map((code) => words(field, code)));
  if (isListed(field)) return words(field, text);
  return NUMBERS.includes(field) ? Number(text) : text;
}

/** The same for programs: codes, lists and texts by language, as the open data have them. */
export function exportObject(row: ExportRow, fields: readonly ExchangeField[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const field of fields) {
    const [name, lang] = field.split(".") as [keyof ExportRow["profile"], string?];
    if (field === "slug") object.slug = row.slug;
    else if (field === "aliases") object.aliases = row.aliases;
    else if (lang) object[name] = { ...(object[name] as object), ...(exchangeText(row, field) && { [lang]: exchangeText(row, field) }) };
    else if (isProfileField(field)) object[name] = row.profile[name];
    else object[field] = exchangeText(row, field) || null;
  }
  return object;
}
