"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { addPreparedText } from "#domain/texts/add-prepared-text";
import { AddPreparedText, RemovePreparedText, WritePreparedText } from "#domain/texts/input";
import { removePreparedText } from "#domain/texts/remove-prepared-text";
import { writePreparedText } from "#domain/texts/write-prepared-text";
import { formAction } from "#lib/forms/form-action";

const said = (what: "saved" | "added" | "removed") => async () => {
  refresh();
  return (await getTranslations("settings.texts"))(what);
};
const words = "settings.texts";

export const write = formAction({
  words,
  keep: "writePreparedText",
  input: WritePreparedText,
  verb: writePreparedText,
  after: said("saved"),
});
export const add = formAction({ words, keep: "addPreparedText", input: AddPreparedText, verb: addPreparedText, after: said("added") });
export const remove = formAction({
  words,
  keep: "removePreparedText",
  input: RemovePreparedText,
  verb: removePreparedText,
  after: said("removed"),
});
