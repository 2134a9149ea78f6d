"use server";
import { redirect } from "next/navigation";
import { HideConsortium, ShowConsortium } from "#domain/consortia/input";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const hide = formAction({
  words: "consortia",
  input: HideConsortium,
  verb: hideConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia()),
});

export const show = formAction({
  words: "consortia",
  input: ShowConsortium,
  verb: showConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia()),
});
