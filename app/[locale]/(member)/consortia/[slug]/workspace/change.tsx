import { getTranslations } from "next-intl/server";
import { ConsortiumFields } from "#components/consortium/consortium-fields";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { Workspace } from "#domain/consortia/workspace";
import { formWords } from "#lib/form-words";
import { close, edit } from "./actions.ts";

/** What the coordinator changes, and how the search for partners ends. */
export async function Change({ workspace }: { workspace: Workspace }) {
  const [t, common, words] = await Promise.all([getTranslations("consortia"), getTranslations("common"), formWords("consortia")]);
  const { id, version, may, title, aims, roles, closesAtLocal, zone } = workspace;
  if (may.edit !== true) return null;
  const form = { summaryTitle: common("form.problem"), titlePrefix: common("form.errorPrefix") };
  return (
    <section className="sec stack">
      <details className="ask">
        <summary>{t("space.edit")}</summary>
        <ActionForm action={edit} {...form} prefix="e">
          <HiddenField name="consortiumId" value={id} />
          <HiddenField name="version" value={version} />
          <ConsortiumFields values={{ title, aim: aims, roles, closesAt: closesAtLocal ?? "", zone: zone ?? "UTC" }} />
          <p>
            <SubmitButton pendingText={common("form.sending")}>{t("space.editSend")}</SubmitButton>
          </p>
        </ActionForm>
      </details>
      <details className="ask">
        <summary>{t("space.close")}</summary>
        {may.close === true ? (
          <ActionForm action={close} {...form} prefix="c">
            <HiddenField name="consortiumId" value={id} />
            <p>{t("space.closeText")}</p>
            <SubmitButton className="btn quiet">{t("space.closeConfirm")}</SubmitButton>
          </ActionForm>
        ) : (
          <p>{words.refusal(may.close)}</p>
        )}
      </details>
    </section>
  );
}
