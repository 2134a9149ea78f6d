import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { COLLABORATOR_ROLES } from "#domain/membership/state";
import { KeptAnswers, SHORT_FORM } from "../../../kept-answers.tsx";
import { invite } from "./actions.ts";

/** A name, an address, and what the collaborator may do. `invited`: how many there are. */
export async function InviteForm({ reference, invited }: { reference: string; invited: number }) {
  const t = await getTranslations("membership.collaborators");
  return (
    <section className="sec">
      <h2>{t("invite")}</h2>
      <WordedForm action={invite} className="form" clearWhenDone>
        <HiddenField name="reference" value={reference} />
        <KeptAnswers draftKey={`${SHORT_FORM} ${reference} colleagues`} version={String(invited)}>
          <TextField name="name" label={t("fields.name")} autoComplete="off" />
          <TextField name="email" label={t("fields.email")} type="email" inputMode="email" autoComplete="off" spellCheck={false} />
          <RadioGroup
            name="role"
            label={t("fields.role")}
            options={COLLABORATOR_ROLES.map((role) => ({ value: role, text: t(`roles.${role}`), hint: t(`may.${role}`) }))}
            defaultValue="edit"
          />
        </KeptAnswers>
        <SubmitButton>{t("send")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
