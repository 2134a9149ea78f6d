import { getLocale, getTranslations } from "next-intl/server";
import { InLanguage } from "#components/organisation/in-language";
import type { CallView } from "#domain/calls/page-view";
import { PACKS } from "#domain/consortia/eligibility/packs";
import { inLanguage } from "#domain/organisations/profile/localised";
import { RuleOverride } from "../../../rule-override.tsx";
import { RuleSource } from "../../../rule-source.tsx";

/** By which rules a consortium that answers it is checked, each with where it was read, and the call's own conditions. */
export async function Rules({ call: { rulePack, ruleOverrides, texts, url } }: { call: CallView }) {
  const [t, page, eligibility, locale] = await Promise.all([
    getTranslations("calls"),
    getTranslations("organisations.page"),
    getTranslations("eligibility"),
    getLocale(),
  ]);
  const own = inLanguage(texts.conditions, locale);
  const rules = rulePack ? PACKS[rulePack].rules : [];
  return (
    <section>
      <h2 className="mb-4">{t("page.rules")}</h2>
      {rulePack ? <p className="mb-3">{eligibility(`packs.${rulePack}`)}</p> : null}
      {rules.length > 0 ? (
        <ul className="items">
          {rules.map(({ rule, source }) => (
            <li key={rule}>
              <div className="md:grid md:grid-cols-[minmax(0,1fr)_15rem] md:gap-6">
                <div>
                  <h3>{eligibility(`rules.${rule}`)}</h3>
                  <p className="mt-1">{eligibility(`asks.${rule}`)}</p>
                </div>
                <p className="meta mt-1 md:mt-0">
                  {eligibility("source")}: <RuleSource rule={rule} source={source} />
                </p>
              </div>
              {ruleOverrides
                .filter((override) => override.rule === rule)
                .map((override) => (
                  <RuleOverride key={rule} override={override} />
                ))}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(url ? "page.rulesNone" : "page.rulesNoneAsk")}</p>
      )}
      {own ? (
        <>
          <h3 className="mt-6 mb-2">{t("page.conditions")}</h3>
          <p className="given wrap-anywhere">
            <InLanguage lang={own.lang} locale={locale} mark={page(`inLanguage.${own.lang}`)}>
              {own.text}
            </InLanguage>
          </p>
        </>
      ) : null}
      {rules.length > 0 || own ? <p className="note mt-4">{t("page.guidance")}</p> : null}
    </section>
  );
}
