import { getLocale, getTranslations } from "next-intl/server";
import { Tag } from "#components/ui/tag";
import { isNumbered, type RuleOverride as Override, RULE_NUMBERS, SHARE_RULES } from "#domain/consortia/eligibility/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import { formatDate } from "#lib/format";

/** What a call changes of a rule: the number, the sentence of the call, and the document that says so. */
export async function RuleOverride({ override: { rule, number, sentence, source } }: { override: Override }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility.overrides"), getLocale()]);
  const said = inLanguage(sentence, locale);
  const change =
    number !== null && isNumbered(rule)
      ? t(SHARE_RULES.includes(rule) ? "share" : "number", { number, standard: RULE_NUMBERS[rule] })
      : t("off");
  return (
    <div className="mt-2">
      <p>
        <Tag>{t("changed")}</Tag> {change}
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
