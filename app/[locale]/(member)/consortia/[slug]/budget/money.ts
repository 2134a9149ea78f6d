import type { Locale } from "#domain/kernel/state";
import { formatNumber } from "#lib/format";

const EURO = 100;
/** An amount in cents, with its cents where it has some. */
export const formatCents = (cents: number, locale: Locale) =>
  formatNumber(cents / EURO, locale, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: 2,
    trailingZeroDisplay: "stripIfInteger",
  });
/** Hundredths, as a number that the form reads again: "1234.5". */
export const plainHundredths = (hundredths: number) => String(hundredths / EURO);
/** A share in hundredths of a percent. */
export const formatBudgetShare = (share: number, locale: Locale) =>
  formatNumber(share / 10_000, locale, { style: "percent", maximumFractionDigits: 1 });
