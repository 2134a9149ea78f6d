"use server";
import { redirect } from "next/navigation";
import { AnswerMemberReference } from "#domain/membership/input";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

/** The buttons of the page behind a member's mail. */
export const answer = formAction({
  words: "membership.memberReference",
  input: AnswerMemberReference,
  limit: "link",
  secret: ["token"],
  verb: answerMemberReference,
  after: (_, locale) => redirect(paths(locale).memberReferenceThanks()),
});
