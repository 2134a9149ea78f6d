import { getLocale, getTranslations } from "next-intl/server";
import type { Part } from "#domain/insight/period";
import { MONTHS } from "#lib/format/words";

const NBSP = "\u00a0";

/** What a part of a period is called: "Nov 2026", "Q4 2026", "2026". */
export async function partNames() {
  const [t, locale] = await Promise.all([getTranslations("insight.part"), getLocale()]);
  return ({ unit, day }: Part): string => {
    const [year = "", month = ""] = day.split("-");
    if (unit === "year") return year;
    if (unit === "quarter") return t("quarter", { n: String(Math.ceil(Number(month) / 3)), year });
    if (locale === "eu") return `${year}/${month}`;
    return `${MONTHS[locale][Number(month) - 1]?.slice(0, 3)}${NBSP}${year}`;
  };
}
