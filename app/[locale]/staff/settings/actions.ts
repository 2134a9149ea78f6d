"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { closeKind } from "#domain/membership/definition/close-kind";
import { openKind } from "#domain/membership/definition/open-kind";
import { OfKind } from "#domain/membership/kinds/kind-input";
import { formAction } from "#lib/forms/form-action";

export const close = formAction({
  words: "settings",
  keep: "closeKind",
  input: OfKind,
  verb: closeKind,
  after: async () => {
    refresh();
    return (await getTranslations("settings.kinds"))("closedNow");
  },
});

export const open = formAction({
  words: "settings",
  keep: "openKind",
  input: OfKind,
  verb: openKind,
  after: async () => {
    refresh();
    return (await getTranslations("settings.kinds"))("openedNow");
  },
});
