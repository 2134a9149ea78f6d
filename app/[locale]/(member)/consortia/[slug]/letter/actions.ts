"use server";
import { redirect } from "next/navigation";
import { IssueLetter, SignLetter } from "#domain/consortia/commitments/input";
import { issueLetter } from "#domain/consortia/commitments/issue-letter";
import { signLetter } from "#domain/consortia/commitments/sign-letter";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const issue = formAction({
  words: "commitments",
  input: IssueLetter,
  verb: issueLetter,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumLetter(slug)),
});

export const sign = formAction({
  words: "commitments",
  keep: "signLetter",
  input: SignLetter,
  verb: signLetter,
  after: ({ slug, of }, locale) => redirect(paths(locale).consortiumLetter(slug, { of, done: "signed" })),
});
