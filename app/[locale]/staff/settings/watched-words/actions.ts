"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { watchWords } from "#domain/organisations/watched/watch-words";
import { WatchWords } from "#domain/organisations/watched/watched-input";
import { formAction } from "#lib/forms/form-action";

export const watch = formAction({
  words: "settings.watched",
  keep: "watchWords",
  input: WatchWords,
  verb: watchWords,
  after: async () => {
    refresh();
    return (await getTranslations("settings.watched"))("saved");
  },
});
