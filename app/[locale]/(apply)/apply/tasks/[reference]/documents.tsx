import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { DocumentField } from "#components/application/document-field";
import type { ApplicationFields, FieldPage } from "#domain/membership/application-fields";
import { formatsOf, needsAltText } from "#domain/membership/asked-document";
import { MOST_MB } from "#lib/files/receive-file";
import { uploadAnswers } from "#lib/files/upload-answer";
import { questionWords } from "#lib/question-words";
import { loadDocuments } from "./load.ts";
import { type Point, PointNote } from "./point-note.tsx";

type Props = { fields: Pick<ApplicationFields, "reference" | "country" | "locale">; page: FieldPage; points: readonly Point[] };

/** The documents that a page asks for, each with a form of its own, so that a refused one costs no other. */
export async function Documents({ fields: { reference, country, locale: language }, page, points }: Props) {
  const asked = page.fields.filter(({ type, writable }) => type === "document" && writable);
  const [words, errors, common, given] = await Promise.all([
    questionWords(country),
    getTranslations("errors.refusals.document"),
    getTranslations("common.form"),
    loadDocuments(reference),
  ]);
  const answers = await uploadAnswers(reference, asked);
  return asked.map((field, n) => {
    const answer = answers[n];
    return (
      <Fragment key={field.key}>
        <PointNote points={points} question={field.key} language={language} />
        <DocumentField
          alone={page.fields.length === 1}
          hint={words.hint(field)}
          optional={field.optional ? common("optional") : undefined}
          documents={given.filter(({ question }) => question === field.key)}
          asked={{
            reference,
            page: page.key,
            question: field.key,
            label: words.label(field),
            formats: formatsOf(field),
            most: MOST_MB,
            tooLarge: errors("too_large", { most: String(MOST_MB) }),
            described: needsAltText(field),
            refused: answer && {
              text: answer.text,
              isAltText: answer.refusal === "document.alt_text",
              altText: answer.altText,
              chosen: answer.chosen,
            },
          }}
        />
      </Fragment>
    );
  });
}
