import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { AskedPeriod } from "#domain/insight/period";
import type { FigureKey } from "#domain/insight/state";
import { paths } from "#lib/paths";
import { FigureTable } from "./figure-table.tsx";
import type { FigureTable as Table } from "./figure-tables.ts";
import { FIGURE_LIMITS } from "./figure-words.ts";
import { figureFileHref } from "./insight.params.ts";

type Props = { figure: FigureKey; asked: AskedPeriod; table: Table; children: ReactNode };

/** One figure: what it counts and the table of its numbers, both folded, their files, and its chart. */
export async function Figure({ figure, asked, table, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("insight"), getLocale()]);
  const [title, path] = [t(`figure.${figure}.title`), paths(locale).staffInsightFile()];
  const heading = `figure-${figure}`;
  return (
    <section className="figure" aria-labelledby={heading}>
      <div className="head">
        <h2 id={heading}>{title}</h2>
        <details className="defined">
          <summary>
            {t("definition")}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </summary>
          <p className="meta">{t(`figure.${figure}.definition`, FIGURE_LIMITS)}</p>
          <p className="meta">{t("source", { source: t(`figure.${figure}.source`) })}</p>
        </details>
        <details>
          <summary>
            {t("table")}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </summary>
          <FigureTable table={table} name={`${t("table")}: ${title}`} />
        </details>
        {(["csv", "xlsx"] as const).map((format) => (
          <a key={format} className="alone no-print" href={figureFileHref(path, { ...asked, figure, format })}>
            {format.toUpperCase()}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </a>
        ))}
      </div>
      <div className="drawn">{children}</div>
    </section>
  );
}
