"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { SetChecking } from "#domain/consortia/publication/input";
import { setChecking } from "#domain/consortia/publication/set-checking";
import { formAction } from "#lib/forms/form-action";

export const choose = formAction({
  words: "settings.newConsortia",
  input: SetChecking,
  verb: setChecking,
  after: async () => {
    refresh();
    return (await getTranslations("settings.newConsortia"))("saved");
  },
});
