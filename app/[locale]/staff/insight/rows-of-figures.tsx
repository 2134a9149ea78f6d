import { getLocale, getTranslations } from "next-intl/server";
import type { Growth } from "#domain/insight/figures/members";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { SECTORS } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";
import type { ChartRow } from "./charts/rows-chart.tsx";
import { figureWords } from "./figure-words.ts";

const lateFirst = (n: number, overdue: number): ChartRow["parts"] => [
  { tone: "late", n: overdue },
  { tone: "main", n: n - overdue },
];

/** The figures that are drawn as a bar for each row. */
export async function rowsOfFigures(figures: StaffFigures) {
  const [t, words, locale] = await Promise.all([getTranslations("insight.row"), figureWords(figures), getLocale()]);
  const shown = (n: number) => formatNumber(n, locale);
  const late = (overdue: number) => (overdue > 0 ? <span className="late"> {t("overdue", { n: overdue })}</span> : null);
  function growth<Key extends string>(rows: Growth<Key>[], word: (key: Key) => string): ChartRow[] {
    return rows.map(({ key, before, counts }) => {
      const now = counts.at(-1) ?? before;
      return {
        ...{ key, label: word(key), course: [before, ...counts] },
        color: SECTORS.some((sector) => sector === key) ? key : undefined,
        parts: [
          { tone: "main", n: before },
          { tone: "more", n: now - before },
        ],
        text: (
          <>
            {shown(now)} {now > before ? <span className="meta">+{shown(now - before)}</span> : null}
          </>
        ),
      };
    });
  }
  const { waiting, reviewers, members, consortia } = figures;
  const state = await getTranslations("insight.state");
  return {
    waiting: waiting.stages.map(
      ({ stage, n, overdue, inStage, longest }): ChartRow => ({
        ...{ key: stage, label: words.stage(stage), parts: lateFirst(n, overdue) },
        text: (
          <>
            {shown(n)}
            {late(overdue)}
            {longest === undefined ? null : (
              <span className="meta">
                {inStage.value === undefined ? "" : `${t("inStage", { days: inStage.value })} `}
                {t("longest", { days: longest })}
              </span>
            )}
          </>
        ),
      }),
    ),
    reviewers: reviewers.map(
      ({ assigned, overdue, decided, ...row }, n): ChartRow => ({
        ...{ key: String(n), label: words.reviewer(row as (typeof reviewers)[number]), parts: lateFirst(assigned, overdue) },
        text: (
          <>
            {shown(assigned)}
            {late(overdue)}
            <span className="meta">{t("decided", { n: decided })}</span>
          </>
        ),
      }),
    ),
    kinds: growth(members.kinds, words.kind),
    sectors: growth(members.sectors, words.sector),
    regions: growth(members.regions, words.region),
    consortia: consortia.map(
      ({ state: key, n, partners }): ChartRow => ({
        ...{ key, label: state(key), parts: [{ tone: "main", n }] },
        text: (
          <>
            {shown(n)} <span className="meta">{t("partners", { n: partners })}</span>
          </>
        ),
      }),
    ),
  };
}
