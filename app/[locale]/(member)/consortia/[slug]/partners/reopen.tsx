import { getTranslations } from "next-intl/server";
import { ClosingFields } from "#components/consortium/closing-fields";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { HOME_ZONE } from "#lib/clock";
import { reopen } from "./actions.ts";

/** How the coordinator of a consortium that was formed looks for partners again. */
export async function Reopen({ workspace }: { workspace: Workspace }) {
  const [t, common] = await Promise.all([getTranslations("consortia"), getTranslations("common")]);
  if (workspace.may.reopen !== true) return null;
  return (
    <WordedForm action={reopen} prefix="p" className="max-w-3xl">
      <HiddenField name="consortiumId" value={workspace.id} />
      <Fold summary={t("space.reopen")}>
        <p>{t("space.reopenText")}</p>
        <ClosingFields closesAt="" zone={workspace.zone ?? HOME_ZONE} />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("space.reopenConfirm")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
