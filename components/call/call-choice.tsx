import { getTranslations } from "next-intl/server";
import { SelectField } from "../form/select-field.tsx";

export type CallChoice = { id: string; title: string; code: string | null };

/** Which call a consortium answers; nothing where there are no calls. */
export async function CallChoiceField({ choices, value }: { choices: readonly CallChoice[]; value: string }) {
  if (choices.length === 0 && !value) return null;
  const [t, common] = await Promise.all([getTranslations("consortia"), getTranslations("common")]);
  return (
    <SelectField
      name="callId"
      label={t("fields.callId")}
      hint={t("form.callHint")}
      optional={common("form.optional")}
      empty={t("form.noCall")}
      options={choices.map(({ id, title, code }) => ({ value: id, text: code && code !== title ? `${title} (${code})` : title }))}
      defaultValue={value}
      width="w-l"
    />
  );
}
