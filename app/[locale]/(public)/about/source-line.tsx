import { useLocale, useTranslations } from "next-intl";
import { SOURCES, type SourceKey } from "#domain/insight/cluster-facts";
import { formatDate } from "#lib/format";

/** Who said it and when, leading to the article in the list of sources. */
export function SourceLine({ source }: { source: SourceKey }) {
  const t = useTranslations("pages.about");
  const { publisher, date } = SOURCES[source];
  return (
    <a className="meta mt-1" href={`#source-${source}`}>
      {t("source", { publisher, date: formatDate(date, useLocale()) })}
    </a>
  );
}
