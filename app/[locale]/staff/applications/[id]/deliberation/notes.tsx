import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatDateTime } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { note } from "../actions.ts";
import type { LoadedApplication } from "../load.ts";
import { TypedMentions } from "./typed-mentions.tsx";

type Props = { application: ReviewView; mentionable: LoadedApplication["mentionable"] };

/** What staff tell one another, and whom they name. */
export async function Notes({ application: { id, notes, may }, mentionable }: Props) {
  const [t, n, c, e, words, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("committee.notes"),
    getTranslations("common.form"),
    getTranslations("editors.letters"),
    formWords("review"),
    getLocale(),
  ]);
  return (
    <section className="box">
      <h2 id="notes" tabIndex={-1}>
        {t("notes.title")}
      </h2>
      {may.note === "application.data_deleted" ? <p className="meta">{words.refusal(may.note)}</p> : null}
      {may.note === true && notes.length === 0 ? <p className="meta">{t("notes.none")}</p> : null}
      <ul className="space-y-3">
        {notes.map(({ id, text, author, at, told }) => (
          <li key={id}>
            <p className="given wrap-anywhere">{text}</p>
            <p className="meta num">
              {author}, {formatDateTime(at, locale)}
              {told.length > 0 ? <span className="block">{n("told", { names: told.join(", ") })}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      {may.note === true ? (
        <WordedForm className="stack mt-4 relative" prefix="note-" clearWhenDone action={note}>
          <HiddenField name="applicationId" value={id} />
          <TextArea name="text" label={t("fields.text")} hint={t("notes.hint")} rows={3} />
          {mentionable.length > 0 ? (
            <>
              <TypedMentions
                title={n("colleagues")}
                keys={e.rich("typed.keys", { kbd: (key) => <kbd>{key}</kbd> })}
                announce={n("found", { n: "{n}" })}
                people={mentionable}
              />
              <CheckboxGroup
                name="mentions"
                label={n("tell")}
                hint={n("tellHint")}
                optional={c("optional")}
                options={mentionable.map(({ personId, name }) => ({ value: personId, text: name }))}
              />
            </>
          ) : null}
          <SubmitButton className="btn quiet small">{t("notes.add")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
