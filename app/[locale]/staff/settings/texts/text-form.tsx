import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { CONSORTIUM_VARIABLE, type PreparedTextKey } from "#domain/texts/state";
import { keptForm } from "#lib/forms/kept-form";
import { write } from "./actions.ts";

type Props = {
  text: PreparedTextKey;
  /** None where the portal's words are used. */
  version: number | undefined;
  says: (text: PreparedTextKey, locale: Locale) => string;
};

/** One prepared text in the three languages. What is saved is a new version. */
export async function TextForm({ text, version, says }: Props) {
  const [t, texts, initial] = await Promise.all([
    getTranslations("settings.texts"),
    getTranslations("texts"),
    keptForm("writePreparedText", { key: text }),
  ]);
  const state = version === undefined ? t("standard") : t("version", { version });
  return (
    <WordedForm className="stack" prefix={`${text.replace(".", "-")}-`} action={write} initial={initial}>
      <HiddenField name="key" value={text} />
      <Fold summary={`${texts(`${text}.label`)}: ${state}`}>
        <p className="hint">
          {t("back")} {text.startsWith("decline.") ? t("consortium", { variable: CONSORTIUM_VARIABLE }) : null}
        </p>
        {LOCALES.map((locale) => (
          <TextArea key={locale} name={locale} label={t(`fields.${locale}`)} lang={locale} rows={3} defaultValue={says(text, locale)} />
        ))}
        <SubmitButton className="btn small">{t("do")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
