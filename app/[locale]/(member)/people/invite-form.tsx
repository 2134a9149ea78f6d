import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { RoleField } from "#components/organisation/role-field";
import type { ActingFor } from "#domain/kernel/actor";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { invite } from "./actions.ts";

export async function InviteForm({ acting }: { acting: ActingFor }) {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return (
    <section className="max-w-xl">
      <h2>{t("people.invite")}</h2>
      <p className="mb-4">{t("people.inviteLead", { days: String(RETENTION_LENGTHS.invitationLink.n) })}</p>
      <WordedForm action={invite} clearWhenDone>
        <HiddenField name="organisationId" value={acting.organisationId} />
        <TextField name="firstName" label={t("fields.firstName")} autoComplete="off" />
        <TextField name="lastName" label={t("fields.lastName")} autoComplete="off" />
        <TextField name="email" type="email" label={t("fields.email")} autoComplete="off" />
        <RoleField label={t("fields.role")} own={acting.role} defaultValue="editor" />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("people.inviteDo")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
