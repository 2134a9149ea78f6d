import { getLocale, getTranslations } from "next-intl/server";
import { Tag } from "#components/ui/tag";
import {
  EURO_RULES,
  isNumbered,
  isRanged,
  type RuleOverride as Override,
  RULE_NUMBERS,
  RULE_RANGES,
  SHARE_RULES,
} from "#domain/consortia/eligibility/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import { formatDate, formatNumber } from "#lib/format";

/** What a call changes of a rule: the number or both of them, the sentence of the call, and the document that says so. */
export async function RuleOverride({ override: { rule, number, most, sentence, source } }: { override: Override }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility.overrides"), getLocale()]);
  const said = inLanguage(sentence, locale);
  const written = (value: number) =>
    formatNumber(value, locale, EURO_RULES.includes(rule) ? { style: "currency", currency: "EUR", maximumFractionDigits: 0 } : {});
  const changed = () => {
    if (number !== null && isNumbered(rule))
      return t(SHARE_RULES.includes(rule) ? "share" : "number", { number, standard: RULE_NUMBERS[rule] });
    if (number === null || !isRanged(rule)) return t("off");
    const standard = RULE_RANGES[rule];
    return t("range", {
      ...{ least: written(number), most: written(most ?? standard.most) },
      ...{ standardLeast: written(standard.least), standardMost: written(standard.most) },
    });
  };
  return (
    <div className="mt-2">
      <p>
        <Tag>{t("changed")}</Tag> {changed()}
      </p>
      {said ? (
        <p className="given mt-1" lang={said.lang === locale ? undefined : said.lang}>
          {said.text}
        </p>
      ) : null}
      <p className="meta">
        {t.rich("source", { a: (words) => <a href={source.url}>{words}</a>, title: source.title, date: formatDate(source.readOn, locale) })}
      </p>
    </div>
  );
}
