import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { GrantedRole } from "#domain/access/state";
import type { FormAction } from "#lib/forms/form-state";
import { keptForm } from "#lib/forms/kept-form";

type Step = "disablePerson" | "enablePerson" | "grantRole" | "revokeRole";
type Props = { action: FormAction; step: Step; personId: string; role?: GrantedRole; danger?: boolean };
const NAMES = {
  grantRole: { reviewer: "grantReviewer", committee: "grantCommittee" },
  revokeRole: { reviewer: "revokeReviewer", committee: "revokeCommittee" },
} as const;
const nameOf = (step: Step, role: GrantedRole = "reviewer") => (step === "grantRole" || step === "revokeRole" ? NAMES[step][role] : step);

/** One step on a person: what it does, and the button. */
export async function StepForm({ action, step, personId, role, danger }: Props) {
  const [t, initial] = await Promise.all([getTranslations("access"), keptForm(step, { personId, ...(role && { role }) })]);
  const name = nameOf(step, role);
  return (
    <section className="max-w-xl">
      <h2>{t(`steps.${name}.title`)}</h2>
      <WordedForm key={name} action={action} initial={initial} prefix={`${name}-`}>
        <HiddenField name="personId" value={personId} />
        {role ? <HiddenField name="role" value={role} /> : null}
        <p>{t(`steps.${name}.text`)}</p>
        <p>
          <SubmitButton className={danger ? "btn danger" : "btn quiet"}>{t(`steps.${name}.do`)}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
