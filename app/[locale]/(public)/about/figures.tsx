import { useLocale, useTranslations } from "next-intl";
import type { FIGURES, ORIGIN } from "#domain/insight/cluster-facts";
import { formatNumber, formatShare } from "#lib/format";
import { SourceMark } from "./source-line.tsx";

/** What the sources count, each with the source; where two differ, both. */
export function Figures({ figures }: { figures: typeof FIGURES | typeof ORIGIN }) {
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
      {figures.map((figure) => (
        <li key={figure.key}>
          <p>
            <b>{shown[figure.form](figure.value)}</b> {t(`figures.${figure.key}`)}
            <SourceMark source={figure.source} />
            {"otherwise" in figure ? (
              <>
                {" "}
                {t(`otherwise.${figure.key}`)}
                <SourceMark source={figure.otherwise} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
