import { getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import type { FieldPage } from "#domain/membership/application/application-fields";
import { questionWords } from "#lib/forms/question-words";

/** The answers of a page for a collaborator who may not change them. */
export async function ReadOnly({ page, country, title }: { page: FieldPage; country: string; title: string }) {
  const [t, words] = await Promise.all([getTranslations("membership"), questionWords(country)]);
  return (
    <>
      <h1 className="mb-6">{title}</h1>
      <p className="meta mb-4">{t("collaborators.readOnly")}</p>
      <Answers
        answers={page.fields.map((field) => ({
          question: words.name(field),
          answer: <span className="given wrap-anywhere">{words.answer(field, field.answer) || t("checkPage.none")}</span>,
        }))}
      />
    </>
  );
}
