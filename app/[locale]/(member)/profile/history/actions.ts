"use server";
import { redirect } from "next/navigation";
import { restoreField } from "#domain/organisations/history/restore-field";
import { RestoreField } from "#domain/organisations/input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const restore = formAction({
  words: "organisations.profile",
  input: RestoreField,
  verb: restoreField,
  after: ({ slug, waits }, locale) => redirect(paths(locale).profileHistory(slug, waits ? "waiting" : "restored")),
});
