import type { Locale } from "#domain/kernel/state";
import { CAPABILITY_CODES, termWords } from "#domain/organisations/capabilities/capability-terms";

/** The vocabulary of capabilities in a language, by its words. */
export const capabilityOptions = (locale: Locale) =>
  CAPABILITY_CODES.map((value) => ({ value, text: termWords(value, locale) })).sort((a, b) => a.text.localeCompare(b.text, locale));
