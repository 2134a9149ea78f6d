import { useLocale, useTranslations } from "next-intl";
import { HEADLINES, SOURCES } from "#domain/insight/cluster-facts";
import { formatDate } from "#lib/format";

/** The articles that were read, and the headlines beside the first of them. */
export function Sources() {
  const t = useTranslations("pages.about");
  const locale = useLocale();
  return (
    <>
      <section className="sec">
        <h2>{t("newsTitle")}</h2>
        <dl className="facts">
          {HEADLINES.map(({ key, date }) => [
            <dt key={key} className="num">
              {formatDate(date, locale, "short")}
            </dt>,
            <dd key={`${key}:`}>{t(`news.${key}`)}</dd>,
          ])}
        </dl>
      </section>
      <section className="sec">
        <h2>{t("sourcesTitle")}</h2>
        <ul className="items">
          {Object.entries(SOURCES).map(([key, source]) => (
            <li key={key} id={`source-${key}`}>
              <p>
                <b>{source.publisher}</b>, {formatDate(source.date, locale)}
                {"title" in source ? <cite lang="en">{`. ${source.title}`}</cite> : null}
              </p>
              {"url" in source ? (
                <p className="row meta">
                  <a href={source.url}>{t("read")}</a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
