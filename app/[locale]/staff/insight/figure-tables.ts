import { getLocale, getTranslations } from "next-intl/server";
import { FUNNEL_STEPS } from "#domain/insight/figures/funnel";
import type { Growth } from "#domain/insight/figures/members";
import type { Median } from "#domain/insight/median";
import type { StaffFigures } from "#domain/insight/staff-figures";
import type { FigureKey } from "#domain/insight/state";
import { formatDate } from "#lib/format";
import { FIGURE_LIMITS, figureWords } from "./figure-words.ts";
import { partNames } from "./part-name.ts";

/** The first cell of a row names it, or the first ones where `names` says how many. Numbers are numbers, in files too. */
export type FigureTable = { headings: string[]; rows: (string | number)[][]; names?: number };

/** Each figure as a table: what its page, its CSV and its spreadsheet show. */
export async function figureTables(figures: StaffFigures): Promise<Record<FigureKey, FigureTable>> {
  const [t, stateName, words, partName, locale] = await Promise.all([
    getTranslations("insight"),
    getTranslations("consortia.status"),
    figureWords(figures),
    partNames(),
    getLocale(),
  ]);
  const { period, parts, waiting, decisions, members, funnel, reviewers, consortia, freshness, together, pairs } = figures;
  const median = (days: Median | undefined) => (days ? (days.value ?? t("few")) : "");
  const atStart = t("atStart", { day: formatDate(period.firstDay, locale, "short") });
  const growth = <Key extends string>(name: string, rows: Growth<Key>[], word: (key: Key) => string): FigureTable => ({
    headings: [name, atStart, ...parts.map(partName)],
    rows: rows.map(({ key, before, counts }) => [word(key), before, ...counts]),
  });
  const stage = (row: typeof waiting.all) => [row.n, row.overdue, median(row.inStage), row.longest ?? ""];
  return {
    waiting: {
      headings: [t("columns.stage"), t("columns.applications"), t("columns.overdue"), t("columns.inStage"), t("columns.longest")],
      rows: [...waiting.stages.map((row) => [words.stage(row.stage), ...stage(row)]), [t("total"), ...stage(waiting.all)]],
    },
    funnel: {
      headings: [
        t("columns.step"),
        t("columns.applications"),
        t("columns.open"),
        t("columns.ended"),
        t("columns.median"),
        t("columns.counted"),
      ],
      rows: FUNNEL_STEPS.flatMap((key) => {
        const step = funnel.find((one) => one.step === key);
        return step ? [[t(`step.${key}`), step.n, step.open, step.ended, median(step.days), step.days?.n ?? ""]] : [];
      }),
    },
    decisions: {
      headings: [t("columns.when"), t("outcome.approved"), t("outcome.refused"), t("outcome.withdrawn"), t("columns.late")],
      rows: [...parts.map((part, n) => [partName(part), ...outcomes(decisions.parts[n])]), [t("total"), ...outcomes(decisions.all)]],
    },
    reviewers: {
      headings: [t("columns.reviewer"), t("columns.assigned"), t("columns.overdue"), t("columns.decided", FIGURE_LIMITS)],
      rows: reviewers.map((row) => [words.reviewer(row), row.assigned, row.overdue, row.decided]),
    },
    members: {
      headings: [t("columns.when"), t("columns.members"), t("columns.added")],
      rows: [
        [atStart, members.all.before, ""],
        ...parts.map((part, n) => {
          const [count = 0, earlier = members.all.before] = [members.all.counts[n], members.all.counts[n - 1]];
          return [partName(part), count, count - earlier];
        }),
      ],
    },
    kinds: growth(t("columns.kind"), members.kinds, words.kind),
    sectors: growth(t("columns.sector"), members.sectors, words.sector),
    regions: growth(t("columns.region"), members.regions, words.region),
    consortia: {
      headings: [t("columns.state"), t("columns.consortia"), t("columns.partners")],
      rows: consortia.map(({ state, n, partners }) => [stateName(state), n, partners]),
    },
    freshness: {
      headings: [t("columns.confirmed"), t("columns.members")],
      rows: freshness.map(({ band, n }) => [words.band(band), n]),
    },
    together: {
      headings: [t("columns.sector"), ...together.map(({ sector }) => words.sector(sector))],
      rows: together.map((row) => [words.sector(row.sector), ...row.with]),
    },
    pairs: {
      headings: [t("columns.member"), t("columns.with"), t("columns.shared")],
      rows: pairs.map(({ one, other, n }) => [one, other, n]),
      names: 2,
    },
  };
}

const outcomes = (one: StaffFigures["decisions"]["all"] | undefined) =>
  one ? [one.approved, one.refused, one.withdrawn, one.late] : [0, 0, 0, 0];
