import { getLocale, getTranslations } from "next-intl/server";
import { OUTCOMES } from "#domain/insight/figures/decisions";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { formatNumber } from "#lib/format";
import { ColumnsChart } from "./charts/columns-chart.tsx";
import { partNames } from "./part-name.ts";

/** Decisions over the period, as a column for each part, and what its colours mean with the sums. */
export async function DecisionsChart({ figures: { decisions, parts } }: { figures: StaffFigures }) {
  const [t, partName, locale] = await Promise.all([getTranslations("insight"), partNames(), getLocale()]);
  const shown = (n: number) => formatNumber(n, locale);
  const columns = parts.map((part, at) => ({
    ...{ key: part.day, name: partName(part) },
    parts: OUTCOMES.map((outcome) => ({ tone: outcome, n: decisions.parts[at]?.[outcome] ?? 0 })),
  }));
  return (
    <>
      <ul className="legend num">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect className={outcome} width="12" height="12" />
            </svg>
            {t(`outcome.${outcome}`)} <b>{shown(decisions.all[outcome])}</b>
          </li>
        ))}
      </ul>
      <p className="meta">{t("figure.decisions.late", { late: decisions.all.late, promised: decisions.all.promised })}</p>
      <ColumnsChart columns={columns} label={t("figure.decisions.label")} format={shown} />
    </>
  );
}
