import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ConsortiumBudget } from "#domain/consortia/budget/budget-reads";
import { FUNDED_ACTIONS } from "#domain/consortia/budget/state";
import { choose } from "./actions.ts";

/** By which type of action contributions are calculated; the coordinator chooses it. */
export async function Funding({ budget: { id, action, mayChoose } }: { budget: ConsortiumBudget }) {
  const t = await getTranslations("budget");
  return (
    <section className="sec">
      <h2>{t("funding.title")}</h2>
      {mayChoose && action ? null : <p className="mt-2">{action ? t(`funding.${action}`) : t("funding.none")}</p>}
      {mayChoose ? (
        <WordedForm action={choose} prefix="funding-" className="form rows mt-3">
          <HiddenField name="consortiumId" value={id} />
          <RadioGroup
            name="action"
            label={t("funding.ask")}
            options={FUNDED_ACTIONS.map((value) => ({ value, text: t(`funding.${value}`) }))}
            defaultValue={action ?? undefined}
          />
          <SubmitButton className="btn quiet">{t("funding.choose")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
