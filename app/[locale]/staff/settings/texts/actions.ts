"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { WritePreparedText } from "#domain/texts/input";
import { writePreparedText } from "#domain/texts/write-prepared-text";
import { formAction } from "#lib/forms/form-action";

export const write = formAction({
  words: "settings.texts",
  keep: "writePreparedText",
  input: WritePreparedText,
  verb: writePreparedText,
  after: async () => {
    refresh();
    return (await getTranslations("settings.texts"))("saved");
  },
});
