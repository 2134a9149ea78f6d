import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/review-reads";
import { formatMeasure } from "#lib/format";
import { paths } from "#lib/paths";
import { questionWords } from "#lib/question-words";

/** What came with the application: each is saved, never opened here, and the history notes who had it. */
export async function Documents({ application: { id, country, documents } }: { application: ReviewView }) {
  if (documents.length === 0) return null;
  const [t, words, locale] = await Promise.all([getTranslations("review.documents"), questionWords(country), getLocale()]);
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      <ul className="stack">
        {documents.map(({ id: document, question, name, bytes, altText }) => (
          <li key={document} className="wrap-anywhere">
            <b>{words.name({ key: question, type: "document" })}</b>:{" "}
            <a className="inline-flex min-h-6 items-center" href={paths(locale).staffDocument(id, document)}>
              {name}
            </a>{" "}
            <span className="meta">
              {formatMeasure(Math.ceil(bytes / 1024), "kB", locale)}
              {altText ? ` · ${t("shows", { text: altText })}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
