import { useLocale, useTranslations } from "next-intl";
import { FIGURES } from "#domain/insight/cluster-facts";
import { formatNumber, formatShare } from "#lib/format";
import { SourceLine } from "./source-line.tsx";

/** What the sources count, each with the source. */
export function Figures() {
  const t = useTranslations("pages.about");
  const locale = useLocale();
  const shown = {
    atLeast: (value: number) => t("form.atLeast", { n: formatNumber(value, locale) }),
    count: (value: number) => formatNumber(value, locale),
    share: (value: number) => formatShare(value, locale),
    year: String,
    oneOf: (value: number) => t("form.oneOf", { n: String(value) }),
  };
  return (
    <ul className="figures">
      {FIGURES.map((figure) => (
        <li key={figure.key}>
          <p>
            <b>{shown[figure.form](figure.value)}</b> {t(`figures.${figure.key}`)}
          </p>
          <SourceLine source={figure.source} />
        </li>
      ))}
    </ul>
  );
}
