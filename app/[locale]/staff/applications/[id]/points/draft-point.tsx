import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ReviewView } from "#domain/review/application/review-reads";
import { drop } from "./actions.ts";

type Props = { applicationId: string; name: string; draft: ReviewView["drafts"][number]; open: boolean; language: string };

/** A point that waits at its field for the next request. */
export async function DraftPoint({ applicationId, name, draft: { question, text, author }, open, language }: Props) {
  const t = await getTranslations("review.points");
  return (
    <dd className="point">
      <p>
        <b>{t("draft")}</b>{" "}
        <span className="given wrap-anywhere" lang={language}>
          {text}
        </span>{" "}
        <span className="meta">{author}</span>
      </p>
      {open ? (
        <WordedForm className="inline" prefix={`drop-${question}-`} action={drop}>
          <HiddenField name="applicationId" value={applicationId} />
          <HiddenField name="question" value={question} />
          <SubmitButton className="linkbtn">
            {t("drop")}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        </WordedForm>
      ) : null}
    </dd>
  );
}
