import { getLocale, getTranslations } from "next-intl/server";
import type { Stage } from "#domain/review/state";

/** What a stage is called: in the cluster's own words where it wrote some. */
export async function stageWords() {
  const [t, locale] = await Promise.all([getTranslations("review.stages.names"), getLocale()]);
  return ({ key, label }: Pick<Stage, "key" | "label">) =>
    label?.[locale] ?? Object.values(label ?? {})[0] ?? (t.has(key as "received") ? t(key as "received") : key);
}
