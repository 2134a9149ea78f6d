"use server";
import { getTranslations } from "next-intl/server";
import { WriteLetter } from "#domain/review/input";
import { writeLetter } from "#domain/review/letters/write-letter";
import { formAction } from "#lib/forms/form-action";

export const write = formAction({
  words: "committee",
  keep: "writeLetter",
  input: WriteLetter,
  verb: writeLetter,
  after: async ({ version }) => (await getTranslations("committee.letters"))("written", { version }),
});
