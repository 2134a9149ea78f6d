import { getTranslations } from "next-intl/server";
import { DocumentField } from "#components/application/document-field";
import { type FieldPage, isTyped } from "#domain/membership/application/application-fields";
import { formatsOf, needsAltText } from "#domain/membership/documents/asked-document";
import { fileNames } from "#lib/files/file-fields";
import { MAX_MB } from "#lib/files/receive-files";
import { questionWords } from "#lib/forms/question-words";
import { QuestionField } from "../../../../../(apply)/apply/tasks/[reference]/question-field.tsx";

/** A page of questions as applicants see it, without the form around: there is nothing to send. */
export async function QuestionPage({ page, title }: { page: FieldPage; title: string }) {
  const [words, c] = await Promise.all([questionWords("ES"), getTranslations("common.form")]);
  const alone = page.fields.length === 1;
  return (
    <div className="form question">
      {alone ? null : <h1>{title}</h1>}
      {page.fields.map((field) =>
        isTyped(field) ? (
          <QuestionField key={field.key} field={field} country="ES" heading={alone} />
        ) : field.type === "organisations" ? (
          <section key={field.key} className="stack">
            {alone ? <h1>{words.label(field)}</h1> : <h2>{words.label(field)}</h2>}
            <p className="hint">{words.hint(field)}</p>
          </section>
        ) : (
          <fieldset key={field.key} disabled>
            <DocumentField
              question={field.key}
              names={fileNames(field.key)}
              most={MAX_MB}
              label={words.label(field)}
              hint={words.hint(field)}
              optional={field.optional ? c("optional") : undefined}
              alone={alone}
              formats={formatsOf(field)}
              described={needsAltText(field)}
              given={[]}
            />
          </fieldset>
        ),
      )}
    </div>
  );
}
