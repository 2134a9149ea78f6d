import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { WordedFilesForm } from "#components/application/worded-files-form";
import { HiddenField } from "#components/form/hidden-field";
import { OfflineNote } from "#components/form/offline-note";
import { Button } from "#components/ui/button";
import type { ApplicationFields, FieldPage } from "#domain/membership/application/application-fields";
import { MAX_MB } from "#lib/files/receive-files";
import type { FormState } from "#lib/forms/form-state";
import { paths } from "#lib/paths";
import { AskedDocument } from "./asked-document.tsx";
import { loadDocuments } from "./load.ts";
import { type Point, PointNote } from "./point-note.tsx";

type Props = {
  id: string;
  fields: ApplicationFields;
  page: FieldPage;
  from: "check" | undefined;
  title: string;
  points: readonly Point[];
  /** What was said of the files that were just sent. */
  answer: FormState;
};

/** The documents that a page asks for, in one form: Continue hands in every file that is chosen and not uploaded yet. */
export async function Documents({ id, fields: { reference, country, locale: language }, page, from, title, points, answer }: Props) {
  const asked = page.fields.filter(({ type, writable }) => type === "document" && writable);
  const [t, common, given, locale] = await Promise.all([
    getTranslations("membership"),
    getTranslations("common.form"),
    loadDocuments(reference),
    getLocale(),
  ]);
  const to = paths(locale);
  const alone = page.fields.length === 1;
  return (
    <WordedFilesForm id={id} action={to.applyDocuments(reference)} initial={answer} most={MAX_MB}>
      <HiddenField name="page" value={page.key} />
      {from ? <HiddenField name="from" value={from} /> : null}
      {alone ? null : <h1>{title}</h1>}
      {asked.map((field) => (
        <Fragment key={field.key}>
          <PointNote points={points} question={field.key} language={language} />
          <AskedDocument
            field={field}
            country={country}
            alone={alone}
            given={given
              .filter(({ question }) => question === field.key)
              .map((file) => ({ ...file, href: to.applyDocument(reference, file.id) }))}
          />
        </Fragment>
      ))}
      {asked.some(({ optional, answer }) => !optional && !answer?.length) ? <p className="meta">{t("documents.later")}</p> : null}
      <OfflineNote text={common("offline")} />
      <Button>{t("question.continue")}</Button>
    </WordedFilesForm>
  );
}
