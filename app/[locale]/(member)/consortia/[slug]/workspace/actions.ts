"use server";
import { redirect } from "next/navigation";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { AnswerCoordinationOffer } from "#domain/consortia/coordination/input";
import { SubmitConsortium } from "#domain/consortia/publication/input";
import { submitConsortium } from "#domain/consortia/publication/submit-consortium";
import { RecordDecision, RemoveDecision } from "#domain/consortia/rooms/input";
import { recordDecision } from "#domain/consortia/rooms/record-decision";
import { removeDecision } from "#domain/consortia/rooms/remove-decision";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumWorkspace(slug));

export const decide = formAction({ words: "rooms", input: RecordDecision, verb: recordDecision, after: back });
export const undecide = formAction({ words: "rooms", input: RemoveDecision, verb: removeDecision, after: back });
export const submit = formAction({ words: "consortia", input: SubmitConsortium, verb: submitConsortium, after: back });
export const answerOffer = formAction({
  words: "consortia",
  input: AnswerCoordinationOffer,
  verb: answerCoordinationOffer,
  after: back,
});
