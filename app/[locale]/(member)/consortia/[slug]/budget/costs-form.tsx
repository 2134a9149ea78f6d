import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { BudgetPartner } from "#domain/consortia/budget/budget-reads";
import { COST_CATEGORIES } from "#domain/consortia/budget/state";
import { state } from "./actions.ts";
import { plainHundredths } from "./money.ts";

/** What one partner expects to spend, for whoever may state it. */
export async function CostsForm({ consortiumId, partner, isOpen }: { consortiumId: string; partner: BudgetPartner; isOpen: boolean }) {
  const [t, common] = await Promise.all([getTranslations("budget"), getTranslations("common.form")]);
  const { organisationId, name, version, line } = partner;
  const amount = { inputMode: "decimal", autoComplete: "off", width: "w-s" } as const;
  const written = (hundredths: number | null | undefined) => (hundredths == null ? undefined : plainHundredths(hundredths));
  return (
    <section className="sec">
      <details className="fold" open={isOpen}>
        <summary>{t("form.title", { partner: name })}</summary>
        <WordedForm action={state} prefix={`${organisationId}-`} className="form rows mt-3">
          <HiddenField name="consortiumId" value={consortiumId} />
          <HiddenField name="organisationId" value={organisationId} />
          <HiddenField name="version" value={version} />
          {COST_CATEGORIES.map((category) => (
            <TextField
              key={category}
              name={category}
              label={t(`fields.${category}`)}
              defaultValue={written(line?.costs[category])}
              {...amount}
            />
          ))}
          <TextField name="personMonths" label={t("fields.personMonths")} defaultValue={written(line?.personMonths)} {...amount} />
          <TextField
            name="requested"
            label={t("fields.requested")}
            hint={t("requestedHint")}
            optional={common("optional")}
            defaultValue={written(line?.requested)}
            {...amount}
          />
          <CheckboxField name="nonProfit" label={t("fields.nonProfit")} defaultChecked={line?.nonProfit} />
          <SubmitButton>{t("form.save")}</SubmitButton>
        </WordedForm>
      </details>
    </section>
  );
}
