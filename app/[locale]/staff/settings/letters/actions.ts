"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { OfLetters, RestoreStandardLetter } from "#domain/review/input";
import { discardLetters } from "#domain/review/letters/discard-letters";
import { publishLetters } from "#domain/review/letters/publish-letters";
import { restoreStandardLetter } from "#domain/review/letters/restore-standard-letter";
import { saveLetter } from "#domain/review/letters/save-letter";
import { testLetter } from "#domain/review/letters/test-letter";
import { formAction } from "#lib/forms/form-action";
import { exampleWords } from "./example-words.ts";
import { WriteLetter } from "./letter.params.ts";

/** What is saved is told in the bar, which every editor has. */
const saved = () => {
  refresh();
  return "";
};

/** Saves the words in the draft, or emails them to whoever writes them: nothing is saved then, and the words stay in the form. */
export const write = formAction({
  words: "committee",
  input: WriteLetter,
  verb: async (
    ctx,
    { send, view: _, ...letter },
  ): Promise<Awaited<ReturnType<typeof saveLetter>> | Awaited<ReturnType<typeof testLetter>>> =>
    send ? testLetter(ctx, letter, await exampleWords(letter.locale)) : saveLetter(ctx, letter),
  after: async (sent, _, { subject, body }) => {
    if (!sent) return saved();
    return { text: (await getTranslations("editors.letters"))("tested", sent), values: { subject, body } };
  },
});
export const restore = formAction({ words: "committee", input: RestoreStandardLetter, verb: restoreStandardLetter, after: saved });
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
