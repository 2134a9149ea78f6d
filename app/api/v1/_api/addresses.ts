import { LOCALES } from "#domain/kernel/state";
import { paths } from "#lib/paths";

export const apiPath = (path: string) => `/api/v1${path}`;

/** The terms of everything that the open data say. See docs/decisions/0093. */
export const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

type To = ReturnType<typeof paths>;
/** The address of a page in each language. */
export const pagesOf = (origin: string, path: (to: To) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, `${origin}${path(paths(locale))}`]));

/** An address in the letters that addresses are made of; some were typed with others. */
export const addressOf = (typed: string | null) => (typed ? (URL.parse(typed)?.href ?? null) : null);
