import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Discussion } from "#domain/consortia/discussion/discussion-reads";
import { DISCUSSION_EMAILS } from "#domain/consortia/discussion/state";
import { setEmails } from "./actions.ts";

/** Which emails the reader gets about this discussion. The emails lead here. */
export async function EmailSettings({ discussion: { id, emails } }: { discussion: Discussion }) {
  const t = await getTranslations("discussion");
  return (
    <section className="sec" id="emails">
      <h2>{t("emails.title")}</h2>
      <WordedForm action={setEmails} prefix="emails-" className="form mt-3">
        <HiddenField name="consortiumId" value={id} />
        <RadioGroup
          name="emails"
          label={t("fields.emails")}
          defaultValue={emails}
          options={DISCUSSION_EMAILS.map((value) => ({
            value,
            text: t(`emails.${value}`),
            hint: value === "all" ? t("emails.allHint") : undefined,
          }))}
        />
        <p>
          <SubmitButton className="btn quiet">{t("emails.save")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
