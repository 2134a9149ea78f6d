import { getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/application/review-reads";
import { questionWords } from "#lib/forms/question-words";
import { Documents } from "./documents.tsx";

/** Documents of questions that are not asked any more: of the kind that was chosen before. */
export async function MoreDocuments({ application: { id, country, documents, fields } }: { application: ReviewView }) {
  const asked = new Set(fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields.map(({ key }) => key))));
  const others = Map.groupBy(
    documents.filter(({ question }) => !asked.has(question)),
    ({ question }) => question,
  );
  if (others.size === 0) return null;
  const [t, words] = await Promise.all([getTranslations("review.documents"), questionWords(country)]);
  return (
    <section className="box">
      <h2>{t("title")}</h2>
      <dl className="fields">
        {[...others].map(([key, theirs]) => (
          <div key={key}>
            <dt>{words.name({ key, type: "document" })}</dt>
            <dd>
              <Documents applicationId={id} documents={theirs} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
