import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import type { Locale, Localised } from "#domain/kernel/state";
import { LanguageTabs } from "../../../editor/language-tabs.tsx";
import { LANGUAGES } from "../languages.ts";

type Props = {
  name: string;
  label?: Localised | undefined;
  hint?: Localised | undefined;
  /** What of the text is missing, by language; none of a text that is not written yet. */
  lacks?: readonly Locale[] | undefined;
  /** The answers are asked for as well, one a line. */
  answers?: boolean;
};

/** A question and its hint in the three languages, one at a time. */
export async function WordsFields({ name, label, hint, lacks, answers = false }: Props) {
  const [t, c] = await Promise.all([getTranslations("settings"), getTranslations("common.form")]);
  const fields = LANGUAGES.map(([at, lang]) => [
    lang,
    {
      lacks: lacks?.includes(lang) ?? false,
      fields: (
        <>
          <TextArea name={`label${at}`} label={t(`fields.label${at}`)} lang={lang} rows={2} defaultValue={label?.[lang]} />
          <TextField name={`hint${at}`} label={t(`fields.hint${at}`)} lang={lang} optional={c("optional")} defaultValue={hint?.[lang]} />
          {answers ? (
            <div className="for-choices">
              <TextArea name={`options${at}`} label={t(`fields.options${at}`)} hint={t("add.options")} lang={lang} rows={3} />
            </div>
          ) : null}
        </>
      ),
    },
  ]);
  const of = Object.fromEntries(fields) as Record<Locale, { lacks: boolean; fields: ReactNode }>;
  return <LanguageTabs name={name} of={of} marked={lacks !== undefined} />;
}
