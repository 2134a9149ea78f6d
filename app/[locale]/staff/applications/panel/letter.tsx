import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import type { PanelView } from "#domain/review/application/review-reads";
import type { FormAction } from "#lib/forms/form-state";
import { requestContext } from "#lib/requests/request-context";
import { loadOfferedTexts } from "../../../load-prepared-texts.ts";
import { MailPreview } from "../[id]/decision/mail-preview.tsx";
import { OWN_WORDS, questionOf } from "../prepared/prepared-reasons.ts";
import { PreparedWords } from "../prepared/prepared-texts.tsx";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { KeptStep, type KeptStepOf } from "./kept-step.tsx";
import { LetterFields } from "./letter-fields.tsx";

type Props = {
  application: PanelView;
  reader: KeptStepOf["reader"];
  from: From;
  cancel: string;
  kind: "changes" | "refuse";
  heading: "changesTitle" | "refuseTitle" | "duplicateTitle";
  action: FormAction;
  /** Nobody has the application: sending it assigns it too. */
  claim: boolean;
  /** The text that the step itself names; without one none is chosen for anyone. */
  chosen?: "duplicate" | undefined;
};

/** A prepared text in the applicant's language, one's own words after it, and the mail as it will be. */
export async function Letter({ application, reader, from, cancel, kind, heading, action, claim, chosen }: Props) {
  const { locale } = application;
  const [t, c, r, p, texts] = await Promise.all([
    getTranslations("queue"),
    getTranslations("common.form"),
    getTranslations("review.languages"),
    getTranslations("queue.panel"),
    loadOfferedTexts(await requestContext(), kind === "changes" ? "changes" : "refusal"),
  ]);
  const prepared = texts.map(({ code, label, says }) => ({ key: code, text: label, says: says(locale) }));
  return (
    <section className="do letter" aria-label={t(`letter.${heading}`)} data-step={kind}>
      <h3>{t(`letter.${heading}`)}</h3>
      <QueueForm action={action} name={kind} from={from} className="stack">
        <LetterFields
          lang={locale}
          chosen={chosen}
          templates={[
            ...(chosen ? [] : [{ value: "", text: t("letter.choose"), says: "" }]),
            ...prepared.map(({ key, text, says }) => ({
              value: key,
              ...{ text, says },
              question: kind === "changes" ? questionOf(key) : undefined,
            })),
            { value: OWN_WORDS, text: t("letter.own"), says: "" },
          ]}
          words={{
            template: t("fields.template"),
            note: t("fields.note"),
            hint: t("letter.noteHint", { language: r(locale) }),
            optional: c("optional"),
            says: t("letter.says"),
          }}
        />
        <KeptStep {...{ application, reader }} step={chosen ?? kind} />
        <noscript>
          <PreparedWords texts={prepared.map(({ text, says }) => ({ name: text, says }))} language={locale} />
        </noscript>
        {kind === "changes" && application.drafts.length > 0 ? (
          <p className="meta">{t("letter.points", { n: application.drafts.length })}</p>
        ) : null}
        <MailPreview step={kind === "changes" ? "askForChanges" : "refuse"} application={application} own />
        <div className="row">
          <SubmitButton className={kind === "refuse" ? "btn danger" : "btn"} keys="Control+Enter" pendingText={c("sending")}>
            {t(claim ? "letter.claimAndSend" : "letter.send")} <KeyCap of="Ctrl+Enter" />
          </SubmitButton>
          <a href={cancel} data-soft aria-keyshortcuts="Escape">
            {p("cancel")} <KeyCap of="Esc" />
          </a>
        </div>
      </QueueForm>
    </section>
  );
}
