import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { PREPARED_TEXTS } from "#domain/texts/state";
import { requestContext } from "#lib/requests/request-context";
import { loadPreparedTexts } from "../load-prepared-texts.ts";

/** Once a request: a page of moderation has such fields for each of its rows. */
const hidingTexts = cache(async () => loadPreparedTexts(await requestContext()));

type Props = { label: string; hint: string; isEmailed: boolean };

/** A prepared reason, which each reader gets in their own language, and what staff add to it or write in its place. */
export async function HidingFields({ label, hint, isEmailed }: Props) {
  const [t, common, locale, texts] = await Promise.all([
    getTranslations("moderation.hiding"),
    getTranslations("common"),
    getLocale(),
    hidingTexts(),
  ]);
  return (
    <>
      <SelectField
        name="about"
        label={label}
        hint={t(isEmailed ? "hint" : "hintUntold")}
        empty={t("own")}
        options={PREPARED_TEXTS.hiding.map((value) => ({ value, text: texts(`hiding.${value}`, locale) }))}
        width="w-l"
      />
      <TextArea name="reason" label={t("more")} hint={hint} rows={4} counter={{ limit: 1000, text: common("form.left") }} />
    </>
  );
}
