import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { formatDateTime } from "#lib/format";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { approve, decline } from "./actions.ts";
import { Changes } from "./changes.tsx";

type Props = { row: ModeratedOrganisation; asked: NonNullable<ModeratedOrganisation["asked"]> };

/** A change that waits for staff: what is live, what is asked for, and both answers. */
export async function Asked({ row: { id, profile, may, emailedIn }, asked }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("common"), getLocale()]);
  const subject = <HiddenField name="changeId" value={asked.id} />;
  return (
    <>
      <p>{t("askedBy", { by: asked.by ?? "", date: formatDateTime(asked.at, locale) })}</p>
      <Changes asked changes={asked.fields.map(({ field, theirs, mine }) => ({ field, before: theirs, after: mine }))} />
      {may.decide === true ? (
        <div className="row items-start">
          <WordedForm action={approve} prefix={`approve-${id}-`}>
            {subject}
            <SubmitButton className="btn small" keys="a">
              {t("approve")} <KeyCap of="A" />
            </SubmitButton>
          </WordedForm>
          <WordedForm action={decline} prefix={`decline-${id}-`}>
            <Fold
              keys="r"
              toType
              summary={
                <>
                  {t("decline")} <KeyCap of="R" />
                </>
              }
            >
              <h3>{t("declineTitle", { name: profile.name })}</h3>
              {subject}
              <TextArea
                name="reason"
                label={t("fields.reason")}
                hint={t(emailedIn.length > 0 ? "declineHint" : "untoldHint")}
                counter={{ limit: 1000, text: common("form.left") }}
              />
              <SubmitButton className="btn danger" keys="Control+Enter">
                {t("declineButton")}
              </SubmitButton>
            </Fold>
          </WordedForm>
        </div>
      ) : null}
    </>
  );
}
