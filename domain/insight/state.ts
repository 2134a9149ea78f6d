/** What staff see in figures, in the order of the page. Words: insight.json. */
export const FIGURE_KEYS = [
  "waiting",
  "funnel",
  "decisions",
  "reviewers",
  "members",
  "kinds",
  "sectors",
  "regions",
  "freshness",
  "consortia",
  "together",
  "pairs",
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
/** Which file: one figure, or all of them in one workbook. */
export const FIGURE_FILES = [...FIGURE_KEYS, "all"] as const;
export const FIGURE_FORMATS = ["csv", "xlsx"] as const;
