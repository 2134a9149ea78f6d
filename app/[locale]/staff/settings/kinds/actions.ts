"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { addKind } from "#domain/membership/kinds/add-kind";
import { AddKind, MoveKind, OfKind, RenameKind } from "#domain/membership/kinds/kind-input";
import { moveKind } from "#domain/membership/kinds/move-kind";
import { removeKind } from "#domain/membership/kinds/remove-kind";
import { renameKind } from "#domain/membership/kinds/rename-kind";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

/** Its questions come next. */
export const add = formAction({
  words: "settings.kinds",
  keep: "addKind",
  input: AddKind,
  verb: addKind,
  after: ({ kind }, locale) => redirect(paths(locale).staffQuestions(kind)),
});

export const rename = formAction({
  words: "settings.kinds",
  keep: "renameKind",
  input: RenameKind,
  verb: renameKind,
  after: async () => {
    refresh();
    return (await getTranslations("settings.kinds"))("renamed");
  },
});

export const move = formAction({
  words: "settings.kinds",
  input: MoveKind,
  verb: moveKind,
  after: async () => {
    refresh();
    return (await getTranslations("settings.kinds"))("moved");
  },
});

export const remove = formAction({
  words: "settings.kinds",
  keep: "removeKind",
  input: OfKind,
  verb: removeKind,
  after: (_, locale) => redirect(paths(locale).staffSettings()),
});
