import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { RoleChoice } from "#components/organisation/role-choice";
import type { OrganisationRole } from "#domain/access/state";
import type { ActingFor } from "#domain/kernel/actor";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { invite } from "./actions.ts";

type Props = Pick<ActingFor, "organisationId" | "role"> & {
  /** Who is known already, such as the contact person. */
  known?: { firstName: string; lastName: string; email: string } | undefined;
  /** The role that is chosen at first. */
  chosen?: OrganisationRole;
};

/** Invites one person to act for an organisation; `role` is that of the person who invites. */
export async function InviteForm({ organisationId, role, known, chosen = "editor" }: Props) {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return (
    <section className="max-w-xl">
      <h2>{t("people.invite")}</h2>
      <p className="mb-4">{t("people.inviteLead", { days: String(RETENTION_LENGTHS.invitationLink.n) })}</p>
      <WordedForm action={invite} clearWhenDone>
        <HiddenField name="organisationId" value={organisationId} />
        <TextField name="firstName" label={t("fields.firstName")} defaultValue={known?.firstName} autoComplete="off" />
        <TextField name="lastName" label={t("fields.lastName")} defaultValue={known?.lastName} autoComplete="off" />
        <TextField name="email" type="email" label={t("fields.email")} defaultValue={known?.email} autoComplete="off" />
        <RoleChoice label={t("fields.role")} own={role} defaultValue={chosen} />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("people.inviteDo")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
