import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { CheckboxGroup } from "#components/form/choice-group";
import { SelectField } from "#components/form/select-field";
import { TextField } from "#components/form/text-field";
import { KINDS } from "#domain/organisations/state";
import type { RulesList } from "#domain/review/rules/rules-input";
import { type Criterion, type FeeCategory, STAGE_OWNERS, type Stage } from "#domain/review/state";

export type Entry = Partial<Omit<Stage, "label" | "key"> & Omit<Criterion, "label" | "key"> & Omit<FeeCategory, "label" | "key">>;

/** What a stage, a criterion or a fee holds besides its name. */
export async function EntryFields({ list, entry = {} }: { list: RulesList; entry?: Entry }) {
  const [t, kinds] = await Promise.all([getTranslations("settings.rules"), getTranslations("terms.kind")]);
  const number = { inputMode: "numeric", autoComplete: "off", width: "w-xs" } as const;
  if (list === "stages")
    return (
      <>
        <SelectField
          name="owner"
          label={t("fields.owner")}
          options={STAGE_OWNERS.map((value) => ({ value, text: t(`owners.${value}`) }))}
          defaultValue={entry.owner}
        />
        <TextField {...number} name="workingDays" label={t("fields.workingDays")} defaultValue={entry.workingDays} />
      </>
    );
  if (list === "criteria")
    return (
      <>
        <TextField {...number} name="threshold" label={t("fields.threshold")} hint={t("thresholdHint")} defaultValue={entry.threshold} />
        <CheckboxField name="blockingZero" label={t("fields.blockingZero")} defaultChecked={entry.blockingZero} />
      </>
    );
  return (
    <>
      <TextField {...number} width="w-s" name="euroAYear" label={t("fields.euroAYear")} defaultValue={entry.euroAYear} />
      <CheckboxGroup
        name="kinds"
        label={t("fields.kinds")}
        options={KINDS.map((value) => ({ value, text: kinds(value) }))}
        defaultValue={entry.kinds}
      />
    </>
  );
}
