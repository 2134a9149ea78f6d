import { useLocale, useTranslations } from "next-intl";
import { SOURCES, type SourceKey } from "#domain/insight/cluster-facts";
import { formatDate } from "#lib/format";
import { Cite } from "../organisations/[slug]/cite.tsx";

const KEYS = Object.keys(SOURCES);

/** The number of a source, which leads to it in the list at the end of the page. */
export function SourceMark({ source }: { source: SourceKey }) {
  const t = useTranslations("pages.about");
  const locale = useLocale();
  const { publisher, date } = SOURCES[source];
  return <Cite n={KEYS.indexOf(source) + 1} label={t("source", { publisher, date: formatDate(date, locale) })} />;
}
