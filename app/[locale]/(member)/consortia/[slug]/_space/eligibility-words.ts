import { getLocale, getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import { type Checked, type Evaluation, tallyOf } from "#domain/consortia/eligibility/evaluate";
import { LEFT_OUT, type LeftOut } from "#domain/consortia/eligibility/with-only";
import { formatDate, formatEuro, formatList, formatNumber } from "#lib/format";
import { countryName } from "#lib/format/countries";

type Said = (key: string, words: Record<string, string | number>) => string;

/** The sentences about an evaluation: what comes of it, and why a rule is as it is, with the names of partners by their ids. */
export async function eligibilityWords() {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const say = t as unknown as Said;
  return {
    finding({ pack, rules, verdict }: Pick<Evaluation, "pack" | "rules" | "verdict">) {
      const { all, of } = tallyOf({ pack, rules });
      return t(`title.${verdict}`, { pack: t(`short.${pack.id}`), n: of[verdict], all });
    },
    /** What the rules are that a comparison leaves out, each by its own name; undefined where it leaves out none. */
    leftOut(leftOut: LeftOut, which: "others" | "all") {
      const states = LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) => t(`compared.leftOut.${why}`, { n: leftOut[why] }));
      return states.length > 0
        ? t(`compared.${which === "all" ? "allOf" : "othersOf"}`, { states: formatList(states, locale) })
        : undefined;
    },
    reason: ({ rule, reason, values }: Pick<Checked, "rule" | "reason" | "values">, names: Eligibility["names"]) =>
      say(`reasons.${rule}.${reason}`, {
        needed: values.needed,
        least: values.least,
        most: values.most,
        found: values.found,
        open: values.open,
        share: values.share,
        total: formatEuro(values.total, locale),
        percent: formatNumber(values.total > 0 ? values.part / values.total : 0, locale, { style: "percent", maximumFractionDigits: 1 }),
        day: values.day ? formatDate(values.day, locale) : "",
        alike: values.names.length,
        names:
          values.names.length > 0
            ? formatList(
                values.names.map((name) => t("quoted", { name })),
                locale,
              )
            : t("persons"),
        countries: values.countries.map((code) => countryName(code, locale)).join(", "),
        n: values.partners.length,
        partners: values.partners.map((id) => names[id]?.name ?? "").join(", "),
      }),
  };
}
