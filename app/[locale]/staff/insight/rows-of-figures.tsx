import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { figureLists, type OrganisationList } from "#domain/insight/figure-lists";
import type { Growth } from "#domain/insight/figures/members";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { SECTORS } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";
import type { ChartRow } from "./charts/rows-chart.tsx";
import { FIGURE_LIMITS, figureWords } from "./figure-words.ts";
import { listLinks } from "./list-links.tsx";

const lateFirst = (n: number, overdue: number): ChartRow["parts"] => [
  { tone: "late", n: overdue },
  { tone: "main", n: n - overdue },
];

/** The figures that are drawn as a bar for each row. */
export async function rowsOfFigures(figures: StaffFigures) {
  const [t, state, words, locale] = await Promise.all([
    getTranslations("insight.row"),
    getTranslations("consortia.status"),
    figureWords(figures),
    getLocale(),
  ]);
  const shown = (n: number) => formatNumber(n, locale);
  const lists = figureLists(figures);
  const { opens, queued } = listLinks(locale);
  const counted = (all: ReactNode, overdue: ReactNode, isLate: boolean) => (
    <>
      {all}
      {isLate ? <span className="late"> ({overdue})</span> : null}
    </>
  );
  const late = (n: number) => t("overdue", { n: shown(n) });
  function growth<Key extends string>(rows: Growth<Key>[], word: (key: Key) => string, list: (key: Key) => OrganisationList): ChartRow[] {
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
            {opens(now, list(key), word(key))} {now > before ? <span className="meta">+{shown(now - before)}</span> : null}
          </>
        ),
      };
    });
  }
  const { waiting, reviewers, members, consortia, freshness, pairs } = figures;
  return {
    waiting: waiting.stages.map(
      ({ stage, n, overdue, inStage, longest }): ChartRow => ({
        ...{ key: stage, label: words.stage(stage), parts: lateFirst(n, overdue) },
        text: counted(
          queued(n, shown(n), lists.stage(stage), words.stage(stage)),
          queued(overdue, late(overdue), lists.overdueIn(stage), words.stage(stage)),
          overdue > 0,
        ),
        detail:
          longest === undefined
            ? undefined
            : [...(inStage.value === undefined ? [] : [t("inStage", { days: inStage.value })]), t("longest", { days: longest })].join(" "),
      }),
    ),
    reviewers: reviewers.map(
      (row, n): ChartRow => ({
        ...{
          key: String(n),
          label: words.reviewer(row),
          parts: lateFirst(row.assigned, row.overdue),
          text: counted(
            row.who === "nobody" ? queued(row.assigned, shown(row.assigned), lists.unassigned, words.reviewer(row)) : shown(row.assigned),
            late(row.overdue),
            row.overdue > 0,
          ),
        },
        detail: row.decided > 0 ? t("decided", { n: shown(row.decided), days: FIGURE_LIMITS.days }) : undefined,
      }),
    ),
    kinds: growth(members.kinds, words.kind, lists.kind),
    sectors: growth(members.sectors, words.sector, lists.sector),
    regions: growth(members.regions, words.region, lists.region),
    freshness: freshness.map(
      ({ band, n }): ChartRow => ({
        ...{ key: band, label: words.band(band), text: opens(n, lists.band(band), words.band(band)) },
        parts: [{ tone: band === "longer" || band === "never" ? "late" : "main", n }],
      }),
    ),
    pairs: pairs.map(
      ({ one, other, n }): ChartRow => ({
        ...{ key: `${one} ${other}`, label: t("pair", { one, other }), text: shown(n) },
        parts: [{ tone: "main", n }],
      }),
    ),
    consortia: consortia.map(
      ({ state: key, n, partners }): ChartRow => ({
        ...{ key, label: state(key), parts: [{ tone: "main", n }], text: shown(n) },
        detail: t("partners", { n: partners }),
      }),
    ),
  };
}
