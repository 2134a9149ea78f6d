import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { LOCALES } from "#domain/kernel/state";
import { UNIT_KINDS } from "#domain/organisations/state";
import type { Unit } from "#domain/organisations/units/unit-reads";

/** What is asked about a unit: one that is there, or a new one. */
export async function UnitFields({ unit }: { unit?: Unit }) {
  const [t, common, kind] = await Promise.all([
    getTranslations("organisations.units"),
    getTranslations("common.form"),
    getTranslations("terms.unitKind"),
  ]);
  return (
    <>
      <TextField name="name" label={t("fields.name")} defaultValue={unit?.name} autoComplete="off" />
      <SelectField
        name="kind"
        label={t("fields.kind")}
        empty={t("choose")}
        options={UNIT_KINDS.map((value) => ({ value, text: kind(value) }))}
        defaultValue={unit?.kind}
      />
      <TextField name="town" label={t("fields.town")} defaultValue={unit?.town ?? undefined} width="w-m" />
      <TextField
        name="website"
        label={t("fields.website")}
        defaultValue={unit?.website ?? undefined}
        type="url"
        autoComplete="url"
        spellCheck={false}
      />
      {LOCALES.map((lang) => (
        <TextArea
          key={lang}
          name={`text.${lang}`}
          label={t(`fields.text.${lang}`)}
          rows={2}
          lang={lang}
          defaultValue={unit?.text[lang]}
          counter={{ limit: 300, text: common("left") }}
        />
      ))}
      <TextField
        name="contactName"
        label={t("fields.contactName")}
        hint={t("contactHint")}
        defaultValue={unit?.contactName ?? undefined}
        autoComplete="off"
      />
      <TextField
        name="contactEmail"
        label={t("fields.contactEmail")}
        defaultValue={unit?.contactEmail ?? undefined}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
