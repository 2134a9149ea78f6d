import { getLocale, getTranslations } from "next-intl/server";
import { NAMED_ZONES, zoneName } from "#lib/format";
import { SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

/** Until when a consortium looks for partners: a time on the clocks of a zone. */
export async function ClosingFields({ closesAt, zone }: { closesAt: string; zone: string }) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const zones = [...new Set([...NAMED_ZONES, zone])].map((value) => ({ value, text: zoneName(value, locale) }));
  return (
    <>
      <TextField
        name="closesAt"
        label={t("fields.closesAt")}
        hint={t("form.closesAtHint")}
        type="datetime-local"
        width="w-m"
        defaultValue={closesAt}
      />
      <SelectField name="zone" label={t("fields.zone")} hint={t("form.zoneHint")} options={zones} defaultValue={zone} />
    </>
  );
}
