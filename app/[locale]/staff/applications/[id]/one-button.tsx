import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { FormAction } from "#lib/forms/form-state";

type Props = { action: FormAction; name: string; applicationId: string; look?: string; keys?: string | undefined; children: ReactNode };

/** A form of one button about an application. */
export async function OneButton({ action, name, applicationId, look = "linkbtn", keys, children }: Props) {
  const c = await getTranslations("common.form");
  return (
    <ActionForm className="inline" prefix={`${name}-`} action={action} summaryTitle={c("problem")} titlePrefix={c("errorPrefix")}>
      <HiddenField name="applicationId" value={applicationId} />
      <SubmitButton className={look} keys={keys}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
