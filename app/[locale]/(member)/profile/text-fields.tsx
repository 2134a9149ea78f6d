import { getLocale, getTranslations } from "next-intl/server";
import { TextArea } from "#components/form/text-area";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { LIMITS } from "#domain/organisations/input";
import type { Profile } from "#domain/organisations/state";

const TEXTS = ["short", "text", "offers", "needs"] as const;
const ROWS = { short: 2, text: 8, offers: 3, needs: 3 };

/** The texts, a part for each language; those that nobody has begun are folded away, the reader's own aside. */
export async function TextFields({ profile }: { profile: Profile }) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), getLocale()]);
  const lacking = (lang: Locale) => TEXTS.filter((text) => !profile[text][lang]).length;
  return (
    <fieldset className="fieldset">
      <legend>{t("texts")}</legend>
      <p className="hint">{t("textsHint")}</p>
      {[locale, ...LOCALES.filter((lang) => lang !== locale)].map((lang) => (
        <details key={lang} className="tongue" open={lang === locale || lacking(lang) < TEXTS.length}>
          <summary>
            <b>{t(`languages.${lang}`)}</b> <span className="meta">{t("sectionMissing", { n: lacking(lang) })}</span>
          </summary>
          {TEXTS.map((text) => (
            <TextArea
              key={text}
              name={`${text}.${lang}`}
              label={t(`fields.${text}.${lang}`)}
              hint={t(`hints.${text}`)}
              rows={ROWS[text]}
              lang={lang}
              defaultValue={profile[text][lang]}
              counter={{ limit: LIMITS[text], text: common("form.left") }}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}
