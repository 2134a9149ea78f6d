import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { lastingUntil } from "#domain/retention/lengths";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { save } from "./actions.ts";
import { ConflictOr } from "./conflict-or.tsx";
import { conflictWords } from "./conflict-words.ts";
import { saidOf } from "./done.ts";
import { ContactFields, FactFields, IdentifierFields, SegmentFields } from "./fields.tsx";
import type { Editor } from "./load.ts";
import { Preview } from "./preview.tsx";
import { SaveBar } from "./save-bar.tsx";
import { saveBarWords } from "./save-bar-words.ts";
import { ExchangeFields, TextFields } from "./text-fields.tsx";

type Props = {
  loaded: Editor;
  done: string | undefined;
  /** Where the saved version is shown again. */
  back: string;
};

export async function ProfileForm({ loaded, done, back }: Props) {
  const [t, locale] = await Promise.all([getTranslations("organisations.profile"), getLocale()]);
  const { own, may, last, progress, draftKey, allowed } = loaded;
  const fields = { profile: own.profile, progress, visibility: own.visibility, allowed };
  const date = last ? formatDateTime(last.at, locale) : "";
  const saved = last ? (last.by ? t("lastSavedBy", { by: last.by, date }) : t("lastSaved", { date })) : undefined;
  return (
    <WordedForm action={save} className="form rows" toldWithin="conflict">
      <HiddenField name="organisationId" value={own.id} />
      <ConflictOr draftKey={draftKey} words={await conflictWords()} locale={locale} back={back}>
        <HiddenField name="version" value={own.version} />
        <FactFields {...fields} />
        <IdentifierFields {...fields} />
        <SegmentFields {...fields} />
        <TextFields {...fields} />
        <ExchangeFields {...fields} />
        <ContactFields {...fields} />
        <Preview loaded={loaded} />
        <SaveBar
          draft={{ key: draftKey, version: String(own.version), lasts: lastingUntil("profileDraft") }}
          words={await saveBarWords()}
          locale={locale}
          said={await saidOf(own, done)}
          last={saved}
          back={back}
        >
          <SubmitButton>{t("save")}</SubmitButton>
          {may.publish && !own.publishedAt ? (
            <SubmitButton className="btn quiet" name="listing" value="publish">
              {t("publish")}
            </SubmitButton>
          ) : null}
          <a href={paths(locale).organisation(own.slug)}>{t("seeIt")}</a>
        </SaveBar>
        {/* After Save: Enter in a field presses the first button of a form. */}
        {may.unpublish && own.publishedAt ? (
          <details className="fold">
            <summary>{t("unpublishWhere")}</summary>
            <div className="form">
              <p>{t("unpublishText")}</p>
              <p>
                <SubmitButton className="btn quiet" name="listing" value="unpublish">
                  {t("unpublish")}
                </SubmitButton>
              </p>
            </div>
          </details>
        ) : null}
      </ConflictOr>
    </WordedForm>
  );
}
