"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { allowLevels } from "#domain/organisations/visibility/allow-levels";
import { AllowLevels } from "#domain/organisations/visibility/visibility-input";
import { formAction } from "#lib/forms/form-action";

export const allow = formAction({
  words: "settings.visibility",
  input: AllowLevels,
  verb: allowLevels,
  after: async () => {
    refresh();
    return (await getTranslations("settings.visibility"))("saved");
  },
});
