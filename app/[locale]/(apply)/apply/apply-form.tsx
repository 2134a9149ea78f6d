import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationFields } from "#components/application/application-fields";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TrapField } from "#components/form/trap-field";
import { WordedForm } from "#components/form/worded-form";
import { PRIVACY_VERSION } from "#domain/membership/consent/consent-texts";
import { formatDate } from "#lib/format";
import { formStamp } from "#lib/forms/form-stamp";
import { newToken } from "#lib/ids";
import { paths } from "#lib/paths";
import { sendApplication } from "./actions.ts";
import { KeptAnswers, SHORT_FORM } from "./kept-answers.tsx";

export async function ApplyForm() {
  const [t, c, locale] = await Promise.all([getTranslations("membership"), getTranslations("common"), getLocale()]);
  const key = newToken();
  const notice = t.rich("apply.privacyHint", {
    a: (words) => (
      <a href={paths(locale).privacy()} target="_blank" rel="noreferrer">
        {words}
      </a>
    ),
    date: formatDate(PRIVACY_VERSION, locale),
  });
  return (
    <WordedForm action={sendApplication}>
      <HiddenField name="key" value={key} />
      <HiddenField name="stamp" value={formStamp(key)} />
      <TrapField label={c("form.trap")} />
      <KeptAnswers draftKey={SHORT_FORM} version="">
        <ApplicationFields />
        <fieldset>
          <legend>{t("apply.privacy")}</legend>
          <CheckboxField name="privacy" label={t("fields.privacy")} hint={notice} />
        </fieldset>
        <fieldset>
          <legend>{t("apply.choice")}</legend>
          <p className="hint">{t("apply.choiceHint")}</p>
          <CheckboxField name="listing" label={t("fields.listing")} optional={c("form.optional")} />
        </fieldset>
      </KeptAnswers>
      <div>
        <SubmitButton pendingText={c("form.sending")}>{t("apply.send")}</SubmitButton>
        <p className="meta mt-3">{t("apply.sendHint")}</p>
      </div>
    </WordedForm>
  );
}
