import { getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import type { Localised } from "#domain/kernel/state";
import { LANGUAGES } from "../languages.ts";

/** An answer in the three languages. */
export async function OptionFields({ label }: { label?: Localised | undefined }) {
  const t = await getTranslations("settings.fields");
  return LANGUAGES.map(([at, lang]) => (
    <TextField key={at} name={`option${at}`} label={t(`option${at}`)} lang={lang} defaultValue={label?.[lang]} />
  ));
}
