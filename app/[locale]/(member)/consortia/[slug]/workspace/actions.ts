"use server";
import { redirect } from "next/navigation";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { AnswerCoordinationOffer } from "#domain/consortia/coordination/input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const answerOffer = formAction({
  words: "consortia",
  input: AnswerCoordinationOffer,
  verb: answerCoordinationOffer,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumWorkspace(slug)),
});
