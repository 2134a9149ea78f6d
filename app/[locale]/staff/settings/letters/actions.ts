"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { OfLetters, SaveLetter } from "#domain/review/input";
import { discardLetters } from "#domain/review/letters/discard-letters";
import { publishLetters } from "#domain/review/letters/publish-letters";
import { saveLetter } from "#domain/review/letters/save-letter";
import { formAction } from "#lib/forms/form-action";

/** What is saved is told in the bar, which every editor has. */
const saved = () => {
  refresh();
  return "";
};

export const write = formAction({ words: "committee", input: SaveLetter, verb: saveLetter, after: saved });
export const discard = formAction({ words: "committee", input: OfLetters, verb: discardLetters, after: saved });
export const publish = formAction({
  words: "committee",
  keep: "publishLetters",
  input: OfLetters,
  verb: publishLetters,
  after: async () => {
    refresh();
    return (await getTranslations("editors.letters"))("published");
  },
});
