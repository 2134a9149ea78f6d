import type { Locale } from "#domain/kernel/state";

/** What parts the thousands of a number in a language. */
export const thousandsMark = (locale: Locale) => (locale === "en" ? "," : ".");

/** A whole number as `formatNumber` writes it, where a browser may lack the reader's language. `mark`: what parts its thousands. */
export const withThousands = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);
