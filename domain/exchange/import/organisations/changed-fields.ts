import { EXCHANGE_FIELDS, type ExchangeDraft, type ExchangeValues, exchangeText, withDraft } from "#domain/exchange/exchange-fields";
import type { ExchangeField, ImportRule } from "#domain/exchange/state";

/** The fields that a row would change of an organisation: those that are empty here, and all that differ. Nothing is ever emptied. */
export function changedFields(here: ExchangeValues, draft: ExchangeDraft): Record<ImportRule, ExchangeField[]> {
  const differs = EXCHANGE_FIELDS.filter((field) => {
    if (!draft[field] || field === "slug") return false;
    return exchangeText(withDraft(here, draft, [field]), field) !== exchangeText(here, field);
  });
  return { keep: differs.filter((field) => exchangeText(here, field) === ""), replace: differs };
}
