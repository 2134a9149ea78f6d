import { getTranslations } from "next-intl/server";
import { listedFields } from "#domain/membership/application/application-fields";
import type { ReviewView } from "#domain/review/application/review-reads";
import { questionWords } from "#lib/forms/question-words";
import { requestContext } from "#lib/requests/request-context";
import { loadOfferedTexts } from "../../../../load-prepared-texts.ts";
import { FieldRow } from "./field-row.tsx";

/** What the applicant wrote, section by section, each field with its points. */
export async function Details({ application }: { application: ReviewView }) {
  const [t, sections, words, texts] = await Promise.all([
    getTranslations("review"),
    getTranslations("membership.tasks.sections"),
    questionWords(application.country),
    application.may.askForChanges === true ? requestContext().then((ctx) => loadOfferedTexts(ctx, "changes")) : [],
  ]);
  return (
    <>
      {application.reason ? (
        <section className="box">
          <h2>{t("reason")}</h2>
          <p className="given wrap-anywhere" lang={application.locale}>
            {application.reason}
          </p>
        </section>
      ) : null}
      {application.fields.map((section, n) => (
        <section className="box" key={section.key}>
          <h2 {...(n === 0 && { id: "answers", tabIndex: -1 })}>
            {section.key === "organisation" ? t("organisation") : sections(section.key)}
          </h2>
          <dl className="fields">
            {section.pages
              .flatMap(({ fields }) => listedFields(fields))
              .map((field) => (
                <FieldRow
                  key={field.key}
                  application={application}
                  field={field}
                  name={words.name(field)}
                  said={(answer) => words.answer(field, answer)}
                  texts={texts}
                  missing={section.missing.includes(field.key)}
                />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
