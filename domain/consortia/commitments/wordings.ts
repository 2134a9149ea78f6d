import type { Locale } from "#domain/kernel/state";
import type { LetterWording } from "./state.ts";

/**
 * The SHA-256 of the fixed sentences of a letter, for each wording and language. They are in the catalogue `commitments`, under `letter`. Whoever
 * changes a sentence adds a wording: letters that were signed keep theirs. A test compares the two.
 */
export const WORDING_HASHES: Record<LetterWording, Record<Locale, string>> = {
  "1": {
    en: "6627f56832782acc8f5e5fe478c8c1d85665ba1e24cee55a1db937a84de87d70",
    es: "44dfa9eb6e1df1fc85abc28b3cf550fb245953c3f4b4d47539341e40612f4cf6",
    eu: "875ef50157d4532400f063ca3effbc332f440317e4fcefe056ec367e42ddcf76",
  },
};
/** The wording of letters that are issued now. */
export const NEWEST_WORDING: LetterWording = "1";
