import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { HOLDER_KINDS, type StakeSide } from "#domain/organisations/ownership/state";
import { countryOptions } from "#lib/format/countries";
import { add } from "./actions.ts";
import { YearFields } from "./year-fields.tsx";

/** Names one more owner or holding, with its figures. */
export async function StakeForm({ side, own }: { side: StakeSide; own: { id: string } }) {
  const [t, common, locale] = await Promise.all([getTranslations("ownership"), getTranslations("common.form"), getLocale()]);
  const group = side === "holder" ? "holders" : "holdings";
  return (
    <details className="fold mt-3">
      <summary>{t(`${group}.add`)}</summary>
      <WordedForm action={add} prefix={`${side}-`} className="form rows mt-3">
        <p>{t(`${group}.hint`)}</p>
        <HiddenField name="organisationId" value={own.id} />
        <HiddenField name="side" value={side} />
        <TextField name="name" label={t("fields.name")} hint={t("nameHint")} autoComplete="off" />
        <SelectField name="country" label={t("fields.country")} options={countryOptions(locale, t("choose"))} />
        <TextField name="number" label={t("fields.number")} hint={t("numberHint")} optional={common("optional")} autoComplete="off" />
        <SelectField
          name="kind"
          label={t("fields.kind")}
          empty={t("choose")}
          options={HOLDER_KINDS.map((value) => ({ value, text: t(`kinds.${value}`) }))}
          width="w-l"
        />
        <TextField name="share" label={t("fields.share")} inputMode="decimal" autoComplete="off" width="w-xs" />
        <CheckboxField name="controls" label={side === "holder" ? t("fields.controls") : t("controlsHolding")} />
        <fieldset className="group">
          <legend>
            {t("theirFigures")} <span className="opt">{common("optional")}</span>
          </legend>
          <p className="hint">{t("theirFiguresHint")}</p>
          <YearFields caption={t("theirFigures")} years={[{ name: t("totals.last") }, { name: t("totals.before") }]} />
        </fieldset>
        <SubmitButton>{t(`${group}.send`)}</SubmitButton>
      </WordedForm>
    </details>
  );
}
