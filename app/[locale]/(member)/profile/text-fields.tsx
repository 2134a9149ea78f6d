import { getLocale, getTranslations } from "next-intl/server";
import { TextArea } from "#components/form/text-area";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { TEXT_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { Profile } from "#domain/organisations/state";

/** The texts, a part for each language; those that nobody has begun are folded away, the reader's own aside. */
export async function TextFields({ profile }: { profile: Profile }) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), getLocale()]);
  const lacking = (lang: Locale) => TEXT_COLUMNS.filter((text) => !profile[text][lang]).length;
  return (
    <fieldset className="fieldset">
      <legend>{t("texts")}</legend>
      <p className="hint">{t("textsHint")}</p>
      {[locale, ...LOCALES.filter((lang) => lang !== locale)].map((lang) => (
        <details key={lang} className="tongue" open={lang === locale || lacking(lang) < TEXT_COLUMNS.length}>
          <summary>
            <b>{t(`languages.${lang}`)}</b> <span className="meta">{t("sectionMissing", { n: lacking(lang) })}</span>
          </summary>
          {TEXT_COLUMNS.map((text) => (
            <TextArea
              key={text}
              name={`${text}.${lang}`}
              label={t(`fields.${text}.${lang}`)}
              hint={t(`hints.${text}`)}
              rows={PROFILE[text].rows}
              lang={lang}
              defaultValue={profile[text][lang]}
              counter={{ limit: PROFILE[text].limit, text: common("form.left") }}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}
