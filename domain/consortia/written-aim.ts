import type { Locale, Localised } from "../kernel/state.ts";

/** An aim as it is kept, by language; one that came without a language is in that of the page. */
export const writtenAim = ({ written, ...texts }: Localised & { written?: string }, locale: Locale): Localised =>
  written === undefined ? texts : { ...texts, [locale]: written };
