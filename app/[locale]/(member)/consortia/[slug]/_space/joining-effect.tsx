import { getLocale, getTranslations } from "next-intl/server";
import type { JoiningEffect as Effect } from "#domain/consortia/eligibility/eligibility-of";
import { VERDICTS } from "#domain/consortia/eligibility/state";
import { countryName } from "#lib/format/countries";

/** What accepting a request would change of the consortium's eligibility. */
export async function JoiningEffect({ effect: { changes, country, ofCountry } }: { effect: Effect }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const turned = VERDICTS.flatMap((verdict) => {
    const rules = changes.filter(({ to }) => to === verdict).map(({ rule }) => t(`rules.${rule}`));
    return rules.length > 0
      ? [t(`effect.${verdict === "none" ? "notApplicable" : verdict}`, { n: rules.length, rules: rules.join("; ") })]
      : [];
  });
  const sentences = turned.length > 0 ? turned : [t("effect.none")];
  if (country) sentences.push(t("effect.country", { n: ofCountry, country: countryName(country, locale) }));
  return <p>{sentences.join(" ")}</p>;
}
