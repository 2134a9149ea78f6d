import { getLocale, getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import type { Checked, Evaluation } from "#domain/consortia/eligibility/evaluate";
import { countryName } from "#lib/format/countries";

type Said = (key: string, words: Record<string, string | number>) => string;

/** The sentences about an evaluation: what comes of it, and why a rule is as it is, with the names of partners by their ids. */
export async function eligibilityWords() {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const say = t as unknown as Said;
  return {
    finding({ pack, rules, verdict }: Pick<Evaluation, "pack" | "rules" | "verdict">) {
      const decisive = rules.filter((rule) => rule.severity === "must" && rule.verdict === verdict).length;
      const n = verdict === "unknown" ? decisive + (pack.unchecked?.length ?? 0) : decisive;
      return t(`title.${verdict}`, { pack: t(`short.${pack.id}`), n });
    },
    reason: ({ rule, reason, values }: Pick<Checked, "rule" | "reason" | "values">, names: Eligibility["names"]) =>
      say(`reasons.${rule}.${reason}`, {
        needed: values.needed,
        least: values.least,
        most: values.most,
        found: values.found,
        share: values.share,
        countries: values.countries.map((code) => countryName(code, locale)).join(", "),
        partners: values.partners.map((id) => names[id]?.name ?? "").join(", "),
      }),
  };
}
