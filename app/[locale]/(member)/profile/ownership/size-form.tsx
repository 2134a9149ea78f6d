import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { OWNERSHIP_LEVELS } from "#domain/organisations/ownership/state";
import type { OwnershipStatement } from "#domain/organisations/ownership/stated-ownership";
import { state } from "./actions.ts";
import { YearFields } from "./year-fields.tsx";

/** How large the organisation is, whether it has owners or holdings, and who may know what follows. */
export async function SizeForm({ own, statement }: { own: { id: string }; statement: OwnershipStatement | undefined }) {
  const [t, level] = await Promise.all([getTranslations("ownership"), getTranslations("terms.level")]);
  const names = (side: "holder" | "holding") => statement?.stakes.some((stake) => stake.side === side) ?? false;
  return (
    <section className="sec">
      <h2>{t("form.title")}</h2>
      <WordedForm action={state} className="form rows mt-3">
        <HiddenField name="organisationId" value={own.id} />
        <HiddenField name="version" value={statement?.version ?? 0} />
        {names("holder") ? null : <CheckboxField name="noHolder" label={t("fields.noHolder")} defaultChecked={statement?.noHolder} />}
        {names("holding") ? null : <CheckboxField name="noHolding" label={t("fields.noHolding")} defaultChecked={statement?.noHolding} />}
        <p>
          <b>{t("form.closed")}.</b> {t("form.closedHint")}
        </p>
        <TextField
          name="lastYear"
          label={t("fields.lastYear")}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={statement?.lastYear ?? undefined}
          width="w-xs"
        />
        <YearFields years={statement?.years} n={3} />
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
