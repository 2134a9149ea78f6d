import { useLocale, useTranslations } from "next-intl";
import { SOURCES, type SourceKey } from "#domain/insight/cluster-facts";
import { formatDate } from "#lib/format";

/** The articles that were read, each with what it leaves open. */
export function Sources() {
  const t = useTranslations("pages.about");
  const locale = useLocale();
  return (
    <section className="sec">
      <h2>{t("sourcesTitle")}</h2>
      <ol className="cited">
        {(Object.keys(SOURCES) as SourceKey[]).map((key, n) => {
          const source = SOURCES[key];
          return (
            <li key={key} id={`source-${n + 1}`}>
              <a href={source.url}>{"title" in source ? <cite lang="en">{source.title}</cite> : source.publisher}</a>
              {`, ${"title" in source ? t("source", { publisher: source.publisher, date: formatDate(source.date, locale) }) : formatDate(source.date, locale)}`}
              {key === "echalliance" || key === "naiz" ? <p className="meta">{t(`notes.${key}`)}</p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
