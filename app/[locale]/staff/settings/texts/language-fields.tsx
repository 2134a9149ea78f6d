import { getTranslations } from "next-intl/server";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { LOCALES, type Locale } from "#domain/kernel/state";

const LABELS = { en: "labelEn", es: "labelEs", eu: "labelEu" } as const;
type Said = (locale: Locale) => string;
type Props = { says?: Said /** Where the text has a name that can be changed. */; called?: Said | undefined };

/** A prepared text in the three languages, and its name in each where staff can name it. */
export async function LanguageFields({ says, called }: Props) {
  const t = await getTranslations("settings.texts");
  return (
    <>
      {called
        ? LOCALES.map((locale) => (
            <TextField
              key={locale}
              name={LABELS[locale]}
              label={t(`fields.${LABELS[locale]}`)}
              lang={locale}
              defaultValue={called(locale)}
            />
          ))
        : null}
      {LOCALES.map((locale) => (
        <TextArea key={locale} name={locale} label={t(`fields.${locale}`)} lang={locale} rows={3} defaultValue={says?.(locale)} />
      ))}
    </>
  );
}
