import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { RoleChoice } from "#components/organisation/role-choice";
import type { ActingFor } from "#domain/kernel/actor";
import { invitePasted } from "./actions.ts";

/** Several people at once, pasted as an email program or a list has them. */
export async function InviteSeveral({ acting }: { acting: ActingFor }) {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return (
    <section className="max-w-xl">
      <h2>{t("people.pasted.title")}</h2>
      <WordedForm action={invitePasted} clearWhenDone prefix="several-">
        <HiddenField name="organisationId" value={acting.organisationId} />
        <TextArea
          name="people"
          label={t("fields.people")}
          hint={t("people.pasted.hint", { example: "Ane Etxeberria <ane@example.org>" })}
          rows={6}
        />
        <RoleChoice label={t("people.pasted.role")} own={acting.role} defaultValue="editor" />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("people.pasted.do")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
