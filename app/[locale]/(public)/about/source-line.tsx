import { useLocale, useTranslations } from "next-intl";
import { SOURCES, type SourceKey } from "#domain/insight/cluster-facts";
import { formatDate } from "#lib/format";
import { Cite } from "../organisations/[slug]/cite.tsx";

const KEYS = Object.keys(SOURCES);

/** Who published a source, and when, where it says so. */
export function useSourceLine() {
  const t = useTranslations("pages.about");
  const locale = useLocale();
  return (key: SourceKey) => {
    const source = SOURCES[key];
    return "date" in source ? t("source", { publisher: source.publisher, date: formatDate(source.date, locale) }) : source.publisher;
  };
}

/** The number of a source, which leads to it in the list at the end of the page. */
export function SourceMark({ source }: { source: SourceKey }) {
  const line = useSourceLine();
  return <Cite n={KEYS.indexOf(source) + 1} label={line(source)} />;
}
