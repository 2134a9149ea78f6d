import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES } from "#domain/kernel/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import { TEXT_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { PublicProfile } from "#domain/organisations/state";

/** What a page that nobody of the staff has seen says beside its card: its texts, and in how many languages. */
export async function FirstTime({ profile }: { profile: PublicProfile }) {
  const [t, p, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.profile"),
    getLocale(),
  ]);
  const texts = TEXT_COLUMNS.filter((name) => name !== "short").flatMap((name) => {
    const said = inLanguage(profile[name], locale);
    return said ? [{ name, ...said }] : [];
  });
  const filled = LOCALES.filter((lang) => TEXT_COLUMNS.some((name) => profile[name][lang]));
  return (
    <>
      <p>
        {t("firstTime")} {t("languages", { n: filled.length })}
      </p>
      <dl className="first-time">
        {texts.map(({ name, text, lang }) => (
          <div key={name}>
            <dt>{p(`fields.${name}.${lang}`)}</dt>
            <dd className="given wrap-anywhere" lang={lang === locale ? undefined : lang}>
              {text}
            </dd>
          </div>
        ))}
        {profile.website ? (
          <div>
            <dt>{p("fields.website")}</dt>
            <dd className="wrap-anywhere">{profile.website}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
