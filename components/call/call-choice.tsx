import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import { SelectField } from "../form/select-field.tsx";

/** `last`: its last deadline, on the clocks of `zone`. */
export type CallChoice = { id: string; title: string; code: string | null; last?: Date | null; zone?: string };

/** Which call a consortium answers; nothing where there are no calls. */
export async function CallChoiceField({ choices, value }: { choices: readonly CallChoice[]; value: string }) {
  if (choices.length === 0 && !value) return null;
  const [t, common, locale] = await Promise.all([getTranslations("consortia"), getTranslations("common"), getLocale()]);
  const named = ({ title, code }: CallChoice) => (code && code !== title ? `${title} (${code})` : title);
  const textOf = (call: CallChoice) =>
    call.last ? t("form.callUntil", { call: named(call), at: formatDate(call.last, locale, "short", call.zone) }) : named(call);
  return (
    <SelectField
      name="callId"
      label={t("fields.callId")}
      hint={t("form.callHint")}
      optional={common("form.optional")}
      empty={t("form.noCall")}
      options={choices.map((call) => ({ value: call.id, text: textOf(call) }))}
      defaultValue={value}
      width="w-l"
    />
  );
}
