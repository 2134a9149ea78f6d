import { z } from "zod";
import { idField, line, paragraph, versionField } from "#domain/kernel/input";
import { DISCUSSION_EMAILS, MAX_MENTIONS, THREAD_MESSAGE_LENGTH } from "./state.ts";

const written = { message: paragraph(THREAD_MESSAGE_LENGTH), mentions: z.array(idField).max(MAX_MENTIONS).optional() };

export const StartThread = z.object({
  consortiumId: idField,
  title: line(120, 3),
  confidential: z.literal("on").optional(),
  ...written,
});
export type StartThread = z.infer<typeof StartThread>;

const ofThread = { consortiumId: idField, threadId: idField };
export const AnswerThread = z.object({ ...ofThread, ...written });
export type AnswerThread = z.infer<typeof AnswerThread>;
export const CloseThread = z.object(ofThread);
export type CloseThread = z.infer<typeof CloseThread>;
export const ReopenThread = z.object(ofThread);
export type ReopenThread = z.infer<typeof ReopenThread>;

const ofMessage = { consortiumId: idField, messageId: idField };
/** `version`: of the message that was read. */
export const CorrectMessage = z.object({ ...ofMessage, version: versionField, text: paragraph(THREAD_MESSAGE_LENGTH) });
export type CorrectMessage = z.infer<typeof CorrectMessage>;
export const RemoveMessage = z.object(ofMessage);
export type RemoveMessage = z.infer<typeof RemoveMessage>;

export const SetDiscussionEmails = z.object({ consortiumId: idField, emails: z.enum(DISCUSSION_EMAILS) });
export type SetDiscussionEmails = z.infer<typeof SetDiscussionEmails>;
