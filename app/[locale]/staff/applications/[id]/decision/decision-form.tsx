import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ReviewView } from "#domain/review/application/review-reads";
import { REVIEW_LIMITS } from "#domain/review/input";
import { Confirmed } from "../../obstacles.tsx";
import { KeptStep } from "../../panel/kept-step.tsx";
import { PreparedTexts } from "../../prepared/prepared-texts.tsx";
import { approve, approveUnassigned, refuse, refuseUnassigned } from "./actions.ts";
import { MailPreview } from "./mail-preview.tsx";
import { SendStep } from "./send-step.tsx";

const PLAN = {
  claimAndApprove: { action: approveUnassigned, words: "approve", field: undefined, look: "btn" },
  approve: { action: approve, words: "approve", field: undefined, look: "btn" },
  refuse: { action: refuse, words: "refuse", field: "reason", look: "btn danger" },
  claimAndRefuse: { action: refuseUnassigned, words: "refuse", field: "reason", look: "btn danger" },
} as const;

type Props = {
  step: keyof typeof PLAN;
  application: ReviewView;
  reader: string;
  at: string;
  /** The text that the step itself names. */
  begun: string;
  cancel: string | undefined;
};

/** Yes or no: what it does, its text in the applicant's language, and the mail. */
export async function DecisionForm({ step, application, reader, at, begun, cancel }: Props) {
  const [t, c] = await Promise.all([getTranslations("review"), getTranslations("common.form")]);
  const { action, words, field, look } = PLAN[step];
  return (
    <WordedForm prefix={`${step}-`} action={action} at={at}>
      <HiddenField name="applicationId" value={application.id} />
      {/* What is typed comes first: the form at the foot is low, and its buttons stay in sight. */}
      {words === "approve" ? <Confirmed found={application.obstacles} application={application} /> : null}
      {step === "claimAndApprove" || step === "claimAndRefuse" ? <p>{t("decide.claimText")}</p> : null}
      <p>{t(`decide.${words}Text`)}</p>
      {field ? (
        <>
          <TextArea
            name={field}
            label={t(`fields.${field}`)}
            hint={t("decide.writeIn", { language: t(`languages.${application.locale}`) })}
            lang={application.locale}
            rows={6}
            defaultValue={begun}
            counter={{ limit: REVIEW_LIMITS[field], text: c("left") }}
          />
          {begun ? null : <PreparedTexts purpose="refusal" language={application.locale} into={field} />}
        </>
      ) : null}
      {field || application.obstacles.length > 0 ? (
        <KeptStep {...{ application, reader }} step={`page ${begun ? "duplicate" : words}`} />
      ) : null}
      <MailPreview step={words} application={application} own={field !== undefined} />
      <SendStep text={t(step === "claimAndApprove" ? "decision.claimAndApprove" : `decide.${words}Do`)} look={look} cancel={cancel} />
    </WordedForm>
  );
}
