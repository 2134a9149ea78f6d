"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { publishRules } from "#domain/review/rules/publish-rules";
import { restoreRules } from "#domain/review/rules/restore-rules";
import {
  AddCriterion,
  AddFee,
  AddStage,
  asEntryMove,
  MoveEntry,
  PublishRules,
  RenameEntry,
  RestoreRules,
  SetRules,
} from "#domain/review/rules/rules-input";
import { saveRulesDraft } from "#domain/review/rules/save-rules-draft";
import { formAction } from "#lib/forms/form-action";
import { rulesWords } from "./rules-words.ts";

/** What is saved is told in the bar, which every editor has. */
const saved = () => {
  refresh();
  return "";
};
const common = { words: "settings.rules", after: saved };

export const save = formAction({
  words: rulesWords,
  input: SetRules,
  verb: (ctx, { version, ...values }) => saveRulesDraft(ctx, { version, edit: { part: "whole", ...values } }),
  after: saved,
});
export const move = formAction({
  ...common,
  input: MoveEntry,
  verb: (ctx, input) => saveRulesDraft(ctx, { version: input.version, edit: asEntryMove(input) }),
});
export const rename = formAction({
  ...common,
  input: RenameEntry,
  verb: (ctx, { version, list, key, ...labels }) => saveRulesDraft(ctx, { version, edit: { part: "set", list, key, labels, values: {} } }),
});
export const addStage = formAction({
  ...common,
  input: AddStage,
  verb: (ctx, { version, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "add", list: "stages", labels: { labelEn, labelEs, labelEu }, values } }),
});
export const addCriterion = formAction({
  ...common,
  input: AddCriterion,
  verb: (ctx, { version, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "add", list: "criteria", labels: { labelEn, labelEs, labelEu }, values } }),
});
export const addFee = formAction({
  ...common,
  input: AddFee,
  verb: (ctx, { version, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "add", list: "fees", labels: { labelEn, labelEs, labelEu }, values } }),
});
export const publish = formAction({
  words: "settings.rules",
  keep: "publishRules",
  input: PublishRules,
  verb: publishRules,
  after: async () => {
    refresh();
    return (await getTranslations("settings.rules"))("published");
  },
});
export const restore = formAction({ ...common, input: RestoreRules, verb: restoreRules });
