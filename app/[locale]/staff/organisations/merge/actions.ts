"use server";
import { redirect } from "next/navigation";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { AskMerge } from "#domain/organisations/merge/merge-input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const ask = formAction({
  words: "duplicates.merge",
  keep: "askMerge",
  input: AskMerge,
  verb: askMerge,
  after: ({ mergeId }, locale) => redirect(paths(locale).staffMerge(mergeId)),
});
