import { getLocale, getTranslations } from "next-intl/server";
import { formatList } from "#lib/format";
import type { Loaded } from "./load.ts";

const STATES = ["open", "planned", "closed"] as const;

/** How many calls the list shows on all its pages, and how many of them are open, planned and closed. */
export async function Found({ found: { total, counts } }: Pick<Loaded, "found">) {
  const [t, locale] = await Promise.all([getTranslations("calls.found"), getLocale()]);
  const there = STATES.filter((state) => counts[state] > 0);
  const [only] = there;
  if (there.length === 1 && only) return t(only, { n: total });
  const parts = there.map((state) => t(`part.${state}`, { n: counts[state] }));
  return t("all", { n: total, parts: formatList(parts, locale) });
}
