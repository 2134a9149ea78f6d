"use server";
import { redirect } from "next/navigation";
import { SendMessage } from "#domain/organisations/messages/input";
import { sendMessage } from "#domain/organisations/messages/send-message";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const send = formAction({
  words: "organisations.write",
  input: SendMessage,
  verb: sendMessage,
  limit: "message",
  after: ({ messageId }, locale) => redirect(paths(locale).message(messageId, "sent")),
});
