"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changeView } from "#domain/review/queue/change-view";
import { deleteView } from "#domain/review/queue/delete-view";
import { ChangeView, SaveView, ViewOfOurs } from "#domain/review/queue/queue-input";
import { saveView } from "#domain/review/queue/save-view";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { savedViewHref } from "../applications.params.ts";

const said = (key: "changed" | "deleted") => async () => {
  refresh();
  return (await getTranslations("queue.views"))(key);
};

export const save = formAction({
  words: "queue",
  input: SaveView,
  verb: saveView,
  after: ({ query }, locale) => redirect(savedViewHref(paths(locale).staffApplications(), query)),
});
export const change = formAction({ words: "queue", input: ChangeView, verb: changeView, after: said("changed") });
export const remove = formAction({ words: "queue", input: ViewOfOurs, verb: deleteView, after: said("deleted") });
