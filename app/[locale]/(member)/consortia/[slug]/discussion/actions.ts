"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answerThread } from "#domain/consortia/discussion/answer-thread";
import { closeThread } from "#domain/consortia/discussion/close-thread";
import { correctMessage } from "#domain/consortia/discussion/correct-message";
import {
  AnswerThread,
  CloseThread,
  CorrectMessage,
  RemoveMessage,
  ReopenThread,
  SetDiscussionEmails,
  StartThread,
} from "#domain/consortia/discussion/input";
import { removeMessage } from "#domain/consortia/discussion/remove-message";
import { reopenThread } from "#domain/consortia/discussion/reopen-thread";
import { setDiscussionEmails } from "#domain/consortia/discussion/set-discussion-emails";
import { startThread } from "#domain/consortia/discussion/start-thread";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

/** To the newest page of the thread. */
const toThread = ({ slug, threadId }: { slug: string; threadId: string }, locale: Locale) =>
  redirect(paths(locale).consortiumThread(slug, threadId));

const words = "discussion";
export const start = formAction({ words, input: StartThread, verb: startThread, after: toThread });
export const answer = formAction({ words, input: AnswerThread, verb: answerThread, after: toThread });
export const correct = formAction({ words, input: CorrectMessage, verb: correctMessage, after: toThread });
export const remove = formAction({ words, input: RemoveMessage, verb: removeMessage, after: toThread });
export const close = formAction({ words, input: CloseThread, verb: closeThread, after: toThread });
export const reopen = formAction({ words, input: ReopenThread, verb: reopenThread, after: toThread });
export const setEmails = formAction({
  words,
  input: SetDiscussionEmails,
  verb: setDiscussionEmails,
  after: async () => (await getTranslations("discussion"))("emails.saved"),
});
