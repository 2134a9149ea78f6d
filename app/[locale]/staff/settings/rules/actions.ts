"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { publishRules } from "#domain/review/rules/publish-rules";
import { restoreRules } from "#domain/review/rules/restore-rules";
import {
  AddCriterion,
  AddFee,
  AddStage,
  MoveEntry,
  PublishRules,
  RestoreRules,
  SetCriterion,
  SetFee,
  SetRules,
  SetStage,
} from "#domain/review/rules/rules-input";
import { saveRulesDraft } from "#domain/review/rules/save-rules-draft";
import { formAction } from "#lib/forms/form-action";

const words = "settings.rules";
const saved = async () => {
  refresh();
  return (await getTranslations("settings"))("saved");
};
const common = { words, after: saved };

export const whole = formAction({
  ...common,
  input: SetRules,
  verb: (ctx, { version, ...values }) => saveRulesDraft(ctx, { version, edit: { part: "whole", ...values } }),
});
export const move = formAction({
  words,
  input: MoveEntry,
  verb: (ctx, { version, ...entry }) => saveRulesDraft(ctx, { version, edit: { part: "move", ...entry } }),
  after: saved,
});
export const setStage = formAction({
  ...common,
  input: SetStage,
  verb: (ctx, { version, key, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "set", list: "stages", key, labels: { labelEn, labelEs, labelEu }, values } }),
});
export const setCriterion = formAction({
  ...common,
  input: SetCriterion,
  verb: (ctx, { version, key, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "set", list: "criteria", key, labels: { labelEn, labelEs, labelEu }, values } }),
});
export const setFee = formAction({
  ...common,
  input: SetFee,
  verb: (ctx, { version, key, labelEn, labelEs, labelEu, ...values }) =>
    saveRulesDraft(ctx, { version, edit: { part: "set", list: "fees", key, labels: { labelEn, labelEs, labelEu }, values } }),
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
  words,
  keep: "publishRules",
  input: PublishRules,
  verb: publishRules,
  after: async () => {
    refresh();
    return (await getTranslations("settings.rules"))("published");
  },
});
export const restore = formAction({ words, input: RestoreRules, verb: restoreRules, after: saved });
