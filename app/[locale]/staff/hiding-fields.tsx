import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { HIDING_REASONS } from "#domain/organisations/state";

type Props = { label: string; hint: string };

/** A prepared reason, which each reader gets in their own language, and what staff add to it or write in its place. */
export async function HidingFields({ label, hint }: Props) {
  const [t, term, common] = await Promise.all([getTranslations("moderation.hiding"), getTranslations("terms"), getTranslations("common")]);
  return (
    <>
      <SelectField
        name="about"
        label={label}
        hint={t("hint")}
        empty={t("own")}
        options={HIDING_REASONS.map((value) => ({ value, text: term(`hidingReason.${value}`) }))}
        width="w-l"
      />
      <TextArea name="reason" label={t("more")} hint={hint} rows={4} counter={{ limit: 1000, text: common("form.left") }} />
    </>
  );
}
