/** What staff see in figures, in the order of the page. Words: insight.json. */
export const FIGURE_KEYS = ["waiting", "funnel", "decisions", "reviewers", "members", "kinds", "sectors", "regions", "consortia"] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
export const FIGURE_FORMATS = ["csv", "xlsx"] as const;
