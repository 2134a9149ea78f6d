import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import type { ReviewView } from "#domain/review/review-reads";
import { formatDateTime } from "#lib/format";
import { note } from "./actions.ts";

/** What staff tell one another. */
export async function Notes({ application: { id, notes, may } }: { application: ReviewView }) {
  const [t, c, locale] = await Promise.all([getTranslations("review"), getTranslations("common.form"), getLocale()]);
  return (
    <section className="box">
      <h2>{t("notes.title")}</h2>
      {notes.length === 0 ? <p className="meta">{t("notes.none")}</p> : null}
      <ul className="space-y-3">
        {notes.map(({ id, text, author, at }) => (
          <li key={id}>
            <p className="given wrap-anywhere">{text}</p>
            <p className="meta num">
              {author}, {formatDateTime(at, locale)}
            </p>
          </li>
        ))}
      </ul>
      {may.note === true ? (
        <ActionForm
          className="stack mt-4"
          prefix="note-"
          clearWhenDone
          action={note}
          summaryTitle={c("problem")}
          titlePrefix={c("errorPrefix")}
        >
          <HiddenField name="applicationId" value={id} />
          <TextArea name="text" label={t("fields.text")} hint={t("notes.hint")} rows={3} />
          <SubmitButton className="btn quiet small">{t("notes.add")}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
