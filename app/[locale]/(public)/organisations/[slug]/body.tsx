import { getLocale, getTranslations } from "next-intl/server";
import { Written } from "#components/organisation/written";
import type { Locale, Localised } from "#domain/kernel/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { OrganisationView } from "#domain/organisations/reads";

/** Whether the organisation has written anything beyond its facts. */
export const hasTexts = ({ text, offers, needs }: OrganisationView["profile"], locale: Locale) =>
  [text, offers, needs].some((texts) => inLanguage(texts, locale));

/** What it does, offers and needs, in the reader's language or marked with its own. What is not stated is left out. */
export async function Body({ organisation: { profile } }: { organisation: OrganisationView }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const written = (texts: Localised, className: string) => {
    const found = inLanguage(texts, locale);
    return found && <Written {...found} locale={locale} mark={t(`inLanguage.${found.lang}`)} className={className} />;
  };
  const text = written(profile.text, "prose");
  const offers = written(profile.offers, "stack");
  const needs = written(profile.needs, "stack");
  return (
    <>
      {text ? (
        <section className="sec">
          <h2 className="mb-4">{t("what")}</h2>
          {text}
        </section>
      ) : null}
      {offers || needs ? (
        <div className="sec pair">
          {offers ? (
            <section>
              <h2 className="mb-3">{t("offers")}</h2>
              <div className="rule">{offers}</div>
            </section>
          ) : null}
          {needs ? (
            <section>
              <h2 className="mb-3">{t("needs")}</h2>
              <div className="rule">{needs}</div>
            </section>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
