import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { OWNERSHIP_LEVELS } from "#domain/organisations/ownership/state";
import type { OwnershipStatement } from "#domain/organisations/ownership/stated-ownership";
import type { ShownYear } from "#domain/organisations/ownership/statement-doubts";
import { state } from "./actions.ts";
import { YearFields } from "./year-fields.tsx";

type Props = { own: { id: string }; statement: OwnershipStatement | undefined; shown: readonly ShownYear[] };

/** The figures of the closed years, and who may know what follows. */
export async function SizeForm({ own, statement, shown }: Props) {
  const [t, level] = await Promise.all([getTranslations("ownership"), getTranslations("terms.level")]);
  return (
    <section className="sec">
      <h2>{t("form.title")}</h2>
      <p className="meta">{t("form.closedHint")}</p>
      <WordedForm action={state} className="form rows mt-3">
        <HiddenField name="organisationId" value={own.id} />
        <HiddenField name="version" value={statement?.version ?? 0} />
        <HiddenField name="lastYear" value={shown[0]?.year ?? ""} />
        <YearFields caption={t("form.title")} years={shown.map(({ year, stated }) => ({ name: String(year), stated }))} />
        <CheckboxField name="isNew" label={t("fields.isNew")} defaultChecked={statement?.isNew} />
        <SelectField
          name="level"
          label={t("fields.level")}
          hint={t("levelHint")}
          options={OWNERSHIP_LEVELS.map((value) => ({ value, text: level(value) }))}
          defaultValue={statement?.level ?? "partners"}
        />
        <SubmitButton>{t("form.save")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
