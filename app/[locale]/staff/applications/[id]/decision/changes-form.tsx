import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ReviewView } from "#domain/review/application/review-reads";
import { REVIEW_LIMITS } from "#domain/review/input";
import { KeptStep } from "../../panel/kept-step.tsx";
import { PreparedTexts } from "../../prepared/prepared-texts.tsx";
import { fieldWords } from "../answers/field-words.ts";
import { changes, changesUnassigned } from "./actions.ts";
import { MailPreview } from "./mail-preview.tsx";
import { SendStep } from "./send-step.tsx";

type Props = { application: ReviewView; reader: string; at: string; claims: boolean; cancel: string | undefined };

/** Sends the points that are at fields, one more if need be, and what is to be said before them. */
export async function ChangesForm({ application, reader, at, claims, cancel }: Props) {
  const [t, c, name] = await Promise.all([getTranslations("review"), getTranslations("common.form"), fieldWords(application)]);
  const { id, drafts, locale } = application;
  const hint = t("decide.writeIn", { language: t(`languages.${locale}`) });
  const free = application.askable.filter((question) => !drafts.some((point) => point.question === question));
  return (
    <WordedForm prefix="askForChanges-" action={claims ? changesUnassigned : changes} at={at}>
      <HiddenField name="applicationId" value={id} />
      {claims ? <p>{t("decide.claimText")}</p> : null}
      <p>{t("decide.changesText")}</p>
      {drafts.length > 0 ? (
        <ol className="list-decimal ps-5">
          {drafts.map(({ question, text }) => (
            <li key={question} className="wrap-anywhere">
              <b>{name(question)}</b>
              <p className="given" lang={locale}>
                {text}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      <div>
        <SelectField
          name="question"
          label={t("fields.question")}
          optional={drafts.length > 0 ? c("optional") : undefined}
          empty={t("points.choose")}
          options={free.map((question) => ({ value: question, text: name(question) }))}
        />
        <PreparedTexts purpose="changes" language={locale} into="point" />
      </div>
      <TextArea
        name="point"
        label={t("fields.point")}
        hint={hint}
        lang={locale}
        rows={4}
        optional={drafts.length > 0 ? c("optional") : undefined}
        counter={{ limit: REVIEW_LIMITS.point, text: c("left") }}
      />
      <TextArea name="message" label={t("fields.message")} lang={locale} rows={3} optional={c("optional")} />
      <KeptStep {...{ application, reader }} step="page changes" />
      <MailPreview step="askForChanges" application={application} own />
      <SendStep text={t("decide.changesDo")} cancel={cancel} />
    </WordedForm>
  );
}
