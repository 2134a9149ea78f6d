import { getLocale, getTranslations } from "next-intl/server";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { RulesList } from "#domain/review/rules/rules-input";
import type { Criterion } from "#domain/review/state";

type Words = { (key: string): string; has(key: string): boolean };

/** What a stage, a criterion or a fee is called: by the cluster's own words, else by the catalogue's. */
export async function entryWords(list: RulesList) {
  const namespace =
    list === "criteria" ? "committee.criteria" : list === "stages" ? "review.stages.names" : "questions.feeCategory.options";
  const [words, locale] = await Promise.all([getTranslations(namespace), getLocale()]);
  const t = words as unknown as Words;
  return ({ key, label }: Pick<Criterion, "key" | "label">) => inLanguage(label ?? {}, locale)?.text ?? (t.has(key) ? t(key) : key);
}
