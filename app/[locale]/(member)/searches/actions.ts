"use server";
import { redirect } from "next/navigation";
import { deleteSearch } from "#domain/organisations/searches/delete-search";
import { emailSearch } from "#domain/organisations/searches/email-search";
import { EmailSearch, RenameSearch, SearchOfOurs } from "#domain/organisations/searches/input";
import { renameSearch } from "#domain/organisations/searches/rename-search";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const rename = formAction({
  words: "organisations.searches",
  input: RenameSearch,
  verb: renameSearch,
  after: (_, locale) => redirect(paths(locale).savedSearches("renamed")),
});

export const email = formAction({
  words: "organisations.searches",
  input: EmailSearch,
  verb: emailSearch,
  after: ({ emailed }, locale) => redirect(paths(locale).savedSearches(emailed ? "emailsOn" : "emailsOff")),
});

export const remove = formAction({
  words: "organisations.searches",
  input: SearchOfOurs,
  verb: deleteSearch,
  after: (_, locale) => redirect(paths(locale).savedSearches("deleted")),
});
