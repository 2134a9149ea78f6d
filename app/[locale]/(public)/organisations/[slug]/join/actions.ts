"use server";
import { redirect } from "next/navigation";
import { done } from "#domain/kernel/outcome";
import { askAsPerson } from "#domain/organisations/joining/ask-as-person";
import { askAsVisitor } from "#domain/organisations/joining/ask-as-visitor";
import { AskAsPerson, AskAsVisitor } from "#domain/organisations/joining/join-input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const askSignedIn = formAction({
  words: "joining.ask",
  input: AskAsPerson,
  verb: askAsPerson,
  limit: "joinRequest",
  after: ({ token }, locale) => redirect(paths(locale).joinRequest(token)),
});

export const ask = formAction({
  words: "joining.ask",
  input: AskAsVisitor,
  verb: askAsVisitor,
  decoy: async () => done(),
  limit: "joinRequest",
  after: (_, locale) => redirect(paths(locale).joinRequest("sent")),
});
