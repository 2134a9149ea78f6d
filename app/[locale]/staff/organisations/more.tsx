import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { paths } from "#lib/paths";
import { reinstate, suspend } from "./actions.ts";

/** What is rare: to suspend an organisation, to end that, and to compare it with another one. */
export async function More({ row: { id, slug, profile, may } }: { row: ModeratedOrganisation }) {
  const [t, duplicates, common, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("duplicates.merge"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { name } = profile;
  const subject = <HiddenField name="organisationId" value={id} />;
  return (
    <>
      {may.reinstate === true ? (
        <WordedForm action={reinstate} prefix={`reinstate-${id}-`}>
          {subject}
          <SubmitButton className="btn quiet small">{t("reinstate")}</SubmitButton>
        </WordedForm>
      ) : null}
      {may.suspend === true ? (
        <WordedForm action={suspend} prefix={`suspend-${id}-`} className="form plain">
          <Fold summary={t("suspend")} toType>
            <h3>{t("suspendTitle", { name })}</h3>
            {subject}
            <TextArea
              name="reason"
              label={t("fields.reason")}
              hint={t("suspendHint")}
              counter={{ limit: 1000, text: common("form.left") }}
            />
            <p className="meta">{t("suspendConsequence")}</p>
            <SubmitButton className="btn danger" keys="Control+Enter">
              {t("suspendButton")}
            </SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
      <a className="tap meta" href={paths(locale).staffMerges(slug)}>
        {duplicates("link")} <VisuallyHidden>{name}</VisuallyHidden>
      </a>
    </>
  );
}
