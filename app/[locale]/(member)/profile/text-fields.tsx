import { getLocale, getTranslations } from "next-intl/server";
import { TextArea } from "#components/form/text-area";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { CHOSEN_COLUMNS, columnsHaving, type TextColumn } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { FieldsProps } from "./fields.tsx";
import { LevelField } from "./level-field.tsx";
import { MarkedHint } from "./marked-hint.tsx";

const TEXTS = columnsHaving("part", "texts");
const EXCHANGE = columnsHaving("part", "exchange");

export async function TextFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="texts">
      <legend>{t("parts.texts")}</legend>
      <p className="hint">{t("textsHint")}</p>
      <Languages texts={TEXTS} {...props} />
    </fieldset>
  );
}

export async function ExchangeFields(props: FieldsProps) {
  const t = await getTranslations("organisations.profile");
  return (
    <fieldset className="fieldset" id="exchange">
      <legend>{t("parts.exchange")}</legend>
      <Languages texts={EXCHANGE} {...props} />
    </fieldset>
  );
}

/** These texts side by side, a column for each language, and under them who sees each; one that nobody has begun is folded, the reader's own aside. */
async function Languages({ texts, profile, progress, ...levels }: FieldsProps & { texts: readonly TextColumn[] }) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), getLocale()]);
  const countIn = (lang: Locale, fields: readonly string[]) => texts.filter((text) => fields.includes(`${text}.${lang}`)).length;
  const missing = progress.missing.map(({ field }) => field);
  return (
    <div className="tongues">
      <div>
        {[locale, ...LOCALES.filter((lang) => lang !== locale)].map((lang) => (
          <details key={lang} className="tongue" open={lang === locale || texts.some((text) => profile[text][lang])}>
            <summary>
              <b>{t(`languages.${lang}`)}</b>{" "}
              <span className="meta">
                {countIn(lang, missing) > 0
                  ? t("sectionMissing", { n: countIn(lang, missing) })
                  : t("untranslated", { n: countIn(lang, progress.untranslated) })}
              </span>
            </summary>
            {texts.map((text) => (
              <TextArea
                key={text}
                name={`${text}.${lang}`}
                label={t(`fields.${text}.${lang}`)}
                hint={
                  <MarkedHint field={`${text}.${lang}`} progress={progress}>
                    {t(`hints.${text}`)}
                  </MarkedHint>
                }
                rows={PROFILE[text].rows}
                lang={lang}
                defaultValue={profile[text][lang]}
                counter={{ limit: PROFILE[text].limit, text: common("form.left") }}
              />
            ))}
          </details>
        ))}
      </div>
      <div className="levels">
        {texts
          .filter((text) => CHOSEN_COLUMNS.some((name) => name === text))
          .map((text) => (
            <LevelField key={text} name={text} {...levels} />
          ))}
        {texts.some((text) => text === "offers") ? <LevelField name="capabilities" {...levels} /> : null}
      </div>
    </div>
  );
}
