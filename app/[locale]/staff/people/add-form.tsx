import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { GRANTED_ROLES } from "#domain/access/state";
import { keptForm } from "#lib/forms/kept-form";
import { add } from "./actions.ts";

/** Adds a reviewer or a member of the committee, folded away above the lists. */
export async function AddForm() {
  const [t, initial] = await Promise.all([getTranslations("access"), keptForm("addPerson")]);
  return (
    <WordedForm action={add} initial={initial} clearWhenDone className="max-w-xl">
      <Fold summary={t("staffPeople.add")} toType>
        <p>{t("staffPeople.addLead")}</p>
        <RadioGroup
          name="role"
          label={t("fields.role")}
          defaultValue="reviewer"
          options={GRANTED_ROLES.map((role) => ({ value: role, text: t(`clusterRoles.${role}`), hint: t(`staffPeople.roleHint.${role}`) }))}
        />
        <TextField name="firstName" label={t("fields.firstName")} autoComplete="off" />
        <TextField name="lastName" label={t("fields.lastName")} autoComplete="off" />
        <TextField name="email" type="email" label={t("fields.email")} autoComplete="off" />
        <TextField name="position" label={t("fields.position")} autoComplete="off" />
        <p>
          <SubmitButton>{t("staffPeople.addDo")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
