import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { FormAction } from "#lib/form-state";
import { keptForm } from "#lib/kept-form";

type Step = "disablePerson" | "enablePerson" | "grantReviewer" | "revokeReviewer";
type Props = { action: FormAction; step: Step; personId: string; danger?: boolean };

/** One step on a person: what it does, and the button. */
export async function StepForm({ action, step, personId, danger }: Props) {
  const [t, initial] = await Promise.all([getTranslations("access"), keptForm(step, { personId })]);
  return (
    <section className="max-w-xl">
      <h2>{t(`steps.${step}.title`)}</h2>
      <WordedForm key={step} action={action} initial={initial} prefix={`${step}-`}>
        <HiddenField name="personId" value={personId} />
        <p>{t(`steps.${step}.text`)}</p>
        <p>
          <SubmitButton className={danger ? "btn danger" : "btn quiet"}>{t(`steps.${step}.do`)}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
