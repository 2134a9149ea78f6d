import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { OrganisationView } from "#domain/organisations/reads";
import type { Identifier } from "#domain/organisations/verification/verification-input";
import { verify, withdrawVerified } from "./actions.ts";

/** For staff: marks an identifier as verified, or takes the mark off. */
export async function Verify({ organisation: { id, profile, verifications }, name }: { organisation: OrganisationView; name: Identifier }) {
  const [t, page] = await Promise.all([getTranslations("organisations.verify"), getTranslations("organisations.page.identifier")]);
  const what = page(name);
  const isVerified = verifications.some(({ field }) => field === name);
  return (
    <details className="fold no-print">
      <summary>{isVerified ? t("withdrawOf", { what }) : t("of", { what })}</summary>
      <WordedForm action={isVerified ? withdrawVerified : verify} prefix={`${name}-`} className="form stack mt-2">
        <HiddenField name="organisationId" value={id} />
        <HiddenField name="field" value={name} />
        {isVerified ? (
          <TextArea name="reason" label={t("withdrawReason")} rows={2} />
        ) : (
          <>
            <HiddenField name="value" value={profile[name] ?? ""} />
            <TextField name="source" label={t("fields.source")} hint={t("sourceHint")} />
            <TextArea name="reason" label={t("fields.reason")} hint={t("reasonHint")} rows={2} />
          </>
        )}
        <SubmitButton className="btn quiet small">{isVerified ? t("withdraw") : t("save")}</SubmitButton>
      </WordedForm>
    </details>
  );
}
