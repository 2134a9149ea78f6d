import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { hide, reinstate, show, suspend } from "./actions.ts";

/** What staff may do with an organisation, each with what follows from it. */
export async function Decisions({ row: { id, profile, may } }: { row: ModeratedOrganisation }) {
  const [t, common] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("common")]);
  const form = (prefix: string) => ({
    summaryTitle: common("form.problem"),
    titlePrefix: common("form.errorPrefix"),
    prefix: `${prefix}-${id}-`,
  });
  const { name } = profile;
  const subject = <HiddenField name="organisationId" value={id} />;
  if (may.hide === "own_organisation") return <p className="meta">{t("ownOne")}</p>;
  return (
    <div className="row items-start">
      {may.show === true ? (
        <ActionForm action={show} {...form("show")}>
          {subject}
          <SubmitButton>{t("show")}</SubmitButton>
        </ActionForm>
      ) : null}
      {may.reinstate === true ? (
        <ActionForm action={reinstate} {...form("reinstate")}>
          {subject}
          <SubmitButton className="btn quiet">{t("reinstate")}</SubmitButton>
        </ActionForm>
      ) : null}
      {may.hide === true ? (
        <ActionForm action={hide} {...form("hide")}>
          <Fold summary={t("hide")}>
            <h3>{t("hideTitle", { name })}</h3>
            {subject}
            <TextArea name="reason" label={t("fields.reason")} hint={t("hideHint")} counter={{ limit: 1000, text: common("form.left") }} />
            <div className="stack meta">
              <b>{t("mail")}</b>
              <p>{t("mailSays", { name })}</p>
              <p>{t("consequence")}</p>
            </div>
            <SubmitButton className="btn danger">{t("hideButton")}</SubmitButton>
          </Fold>
        </ActionForm>
      ) : null}
      {may.suspend === true ? (
        <ActionForm action={suspend} {...form("suspend")}>
          <Fold summary={t("suspend")}>
            <h3>{t("suspendTitle", { name })}</h3>
            {subject}
            <TextArea
              name="reason"
              label={t("fields.reason")}
              hint={t("suspendHint")}
              counter={{ limit: 1000, text: common("form.left") }}
            />
            <p className="meta">{t("suspendConsequence")}</p>
            <SubmitButton className="btn danger">{t("suspendButton")}</SubmitButton>
          </Fold>
        </ActionForm>
      ) : null}
    </div>
  );
}
