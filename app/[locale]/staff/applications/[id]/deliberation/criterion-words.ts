import { getLocale, getTranslations } from "next-intl/server";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { Criterion } from "#domain/review/state";

const OURS = ["valueChain", "territory", "collaboration", "contribution"] as const;

/** What a criterion is called: by the cluster's own words, else by the catalogue's. */
export async function criterionWords() {
  const [t, locale] = await Promise.all([getTranslations("committee.criteria"), getLocale()]);
  return ({ key, label }: Pick<Criterion, "key" | "label">): string => {
    const known = OURS.find((name) => name === key);
    return inLanguage(label ?? {}, locale)?.text ?? (known ? t(known) : key);
  };
}
