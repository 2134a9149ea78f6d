import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { WRITE_ABOUTS, type WriteAbout } from "#domain/organisations/state";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { write } from "./actions.ts";

/** What the portal knows it to be about. What would accuse the organisation is for staff to choose. */
const aboutOf = ({ reasons, publishedAt }: ModeratedOrganisation): WriteAbout | undefined =>
  reasons[0] === "reported" ? "message" : publishedAt === null ? "unpublished" : reasons[0] === "logo" ? "logo" : undefined;

/** An email to the owners about their page: a subject that is worded in their language, and a prepared text to finish, about the page or about the message that was reported. */
export async function WriteForm({ row }: { row: ModeratedOrganisation }) {
  const [t, common] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("common")]);
  const { id, profile, seen } = row;
  const about = aboutOf(row);
  return (
    <WordedForm action={write} prefix={`write-${id}-`}>
      <Fold
        keys="c"
        toType
        summary={
          <>
            {t("write")} <KeyCap of="C" />
          </>
        }
      >
        <h3>{t("writeTitle", { name: profile.name })}</h3>
        <HiddenField name="organisationId" value={id} />
        <HiddenField name="seen" value={seen} />
        <SelectField
          name="about"
          label={t("fields.about")}
          options={WRITE_ABOUTS.map((value) => ({ value, text: t(`abouts.${value}`) }))}
          empty={t("chooseAbout")}
          defaultValue={about}
          width="w-l"
        />
        <TextArea
          name="message"
          label={t("fields.message")}
          hint={t("writeHint")}
          defaultValue={t(about === "message" ? "preparedOnMessage" : "prepared")}
          counter={{ limit: 2000, text: common("form.left") }}
        />
        <p className="meta">{t("writeConsequence")}</p>
        <SubmitButton keys="Control+Enter">{t("writeButton")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
