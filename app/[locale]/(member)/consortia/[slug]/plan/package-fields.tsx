import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import type { ConsortiumPlan, WorkPackage } from "#domain/consortia/plan/plan-reads";

type Props = { values: Partial<WorkPackage>; partners: ConsortiumPlan["partners"] };
const WHOLE = { inputMode: "numeric", autoComplete: "off", width: "w-xs" } as const;

/** What is written of a work package. */
export async function PackageFields({ values, partners }: Props) {
  const [t, common] = await Promise.all([getTranslations("plan"), getTranslations("common.form")]);
  const { number, title, objective, lead, startMonth, endMonth } = values;
  return (
    <>
      <TextField name="number" label={t("fields.number")} defaultValue={number} {...WHOLE} />
      <TextField name="title" label={t("fields.title")} defaultValue={title} />
      <TextArea
        name="objective"
        label={t("fields.objective")}
        optional={common("optional")}
        rows={3}
        defaultValue={objective ?? undefined}
        counter={{ limit: 500, text: common("left") }}
      />
      <SelectField
        name="leadId"
        label={t("fields.leadId")}
        empty={t("packages.nobody")}
        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        defaultValue={lead?.id}
      />
      <TextField name="startMonth" label={t("fields.startMonth")} defaultValue={startMonth} {...WHOLE} />
      <TextField name="endMonth" label={t("fields.endMonth")} defaultValue={endMonth} {...WHOLE} />
    </>
  );
}
