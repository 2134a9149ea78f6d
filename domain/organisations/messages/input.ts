import { z } from "zod";
import { idField, line, paragraph } from "#domain/kernel/input";
import { MESSAGE_ABOUTS, REPORT_REASONS } from "#domain/organisations/state";
import { MESSAGE_LENGTH } from "./limits.ts";

const messageId = { messageId: idField };

export const SendMessage = z.strictObject({
  organisationId: idField,
  /** For which of their organisations the sender writes. */
  fromId: idField,
  about: z.enum(MESSAGE_ABOUTS),
  topic: line(100),
  text: paragraph(MESSAGE_LENGTH),
});
export type SendMessage = z.output<typeof SendMessage>;
export const AnswerMessage = z.strictObject({ ...messageId, answer: paragraph(MESSAGE_LENGTH) });
export type AnswerMessage = z.output<typeof AnswerMessage>;
export const OfMessage = z.strictObject(messageId);
export type OfMessage = z.output<typeof OfMessage>;
export const ReportMessage = z.strictObject({ ...messageId, reason: z.enum(REPORT_REASONS) });
export type ReportMessage = z.output<typeof ReportMessage>;
export const UnblockSender = z.strictObject({ organisationId: idField, blockedId: idField });
export type UnblockSender = z.output<typeof UnblockSender>;
