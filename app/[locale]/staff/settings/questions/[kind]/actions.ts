"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  AddOption,
  AddQuestion,
  answerSaid,
  asAddition,
  asMove,
  asOptionChange,
  asRewording,
  ChangeOption,
  ChangeQuestion,
  MoveQuestion,
  PublishDefinition,
  RestoreDefinition,
  RewordOption,
  RewordQuestion,
} from "#domain/membership/definition/definition-input";
import { publishDefinition } from "#domain/membership/definition/publish-definition";
import { restoreDefinition } from "#domain/membership/definition/restore-definition";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { definitionWords } from "./definition-words.ts";

/** What is saved is told in the bar, which every editor has. */
const saved = async () => {
  refresh();
  return "";
};

export const change = formAction({
  words: definitionWords,
  input: ChangeQuestion,
  verb: (ctx, { kind, version, ...edit }) => saveDefinitionDraft(ctx, { kind, version, edit }),
  // The page of a question that is gone is gone too.
  after: ({ kind }, locale, { step }) => (step === "remove" ? redirect(paths(locale).staffQuestions(kind)) : saved()),
});

export const move = formAction({
  words: definitionWords,
  input: MoveQuestion,
  verb: (ctx, input) => saveDefinitionDraft(ctx, { kind: input.kind, version: input.version, edit: asMove(input) }),
  after: saved,
});

export const add = formAction({
  words: definitionWords,
  input: AddQuestion,
  verb: (ctx, input) => saveDefinitionDraft(ctx, { kind: input.kind, version: input.version, edit: asAddition(input) }),
  after: ({ kind, question }, locale) => redirect(paths(locale).staffQuestion(kind, question)),
});

export const reword = formAction({
  words: definitionWords,
  input: RewordQuestion,
  verb: (ctx, input) => saveDefinitionDraft(ctx, { kind: input.kind, version: input.version, edit: asRewording(input) }),
  after: saved,
});

export const addOption = formAction({
  words: definitionWords,
  input: AddOption,
  verb: (ctx, input) => {
    const { kind, version, question } = input;
    return saveDefinitionDraft(ctx, { kind, version, edit: { step: "addOption", question, label: answerSaid(input) } });
  },
  after: saved,
});

export const rewordOption = formAction({
  words: definitionWords,
  input: RewordOption,
  verb: (ctx, input) => {
    const { kind, version, question, option } = input;
    return saveDefinitionDraft(ctx, { kind, version, edit: { step: "rewordOption", question, option, label: answerSaid(input) } });
  },
  after: saved,
});

export const changeOption = formAction({
  words: definitionWords,
  input: ChangeOption,
  verb: (ctx, input) => saveDefinitionDraft(ctx, { kind: input.kind, version: input.version, edit: asOptionChange(input) }),
  after: saved,
});

export const publish = formAction({
  words: definitionWords,
  keep: "publishDefinition",
  input: PublishDefinition,
  verb: publishDefinition,
  after: async () => {
    refresh();
    return (await getTranslations("settings.changes"))("published");
  },
});

export const restore = formAction({
  words: definitionWords,
  input: RestoreDefinition,
  verb: restoreDefinition,
  after: saved,
});
