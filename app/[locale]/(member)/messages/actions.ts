"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { answerMessage } from "#domain/organisations/messages/answer-message";
import { blockSender } from "#domain/organisations/messages/block-sender";
import { declineMessage } from "#domain/organisations/messages/decline-message";
import { AnswerMessage, OfMessage, ReportMessage, UnblockSender } from "#domain/organisations/messages/input";
import { reportMessage } from "#domain/organisations/messages/report-message";
import { unblockSender } from "#domain/organisations/messages/unblock-sender";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const words = "organisations.messages";
const back = ({ messageId }: { messageId: string }, locale: Locale) => {
  // The sidebar counts the messages that wait for an answer.
  refresh();
  return redirect(paths(locale).message(messageId));
};

export const answer = formAction({ words, input: AnswerMessage, verb: answerMessage, after: back });
export const decline = formAction({ words, input: OfMessage, verb: declineMessage, after: back });
export const block = formAction({ words, input: OfMessage, verb: blockSender, after: back });
export const report = formAction({ words, input: ReportMessage, verb: reportMessage, after: back });
export const unblock = formAction({
  words,
  input: UnblockSender,
  verb: unblockSender,
  after: (_, locale) => redirect(paths(locale).messages()),
});
