import { bool, instant, int, oneOf, table, text } from "#dialect";
import { RESULTS } from "#domain/consortia/results/state";
import { LOCALES } from "#domain/kernel/state";
import { consortia } from "./consortia.ts";

/** What became of the proposal of a consortium. */
export const consortiumResults = table("consortium_results", {
  consortiumId: text()
    .primaryKey()
    .references(() => consortia.id, { onDelete: "cascade" }),
  submittedAt: instant().notNull(),
  result: oneOf(RESULTS).notNull(),
  /** In hundredths of a point: what it got, and what it could get at most; null where nobody said. */
  score: int(),
  scoreMax: int(),
  /** What the partners would do otherwise, as one of them wrote it. */
  lessons: text(),
  /** The coordinator shows on the public page that it is funded. */
  isPublic: bool().notNull(),
  language: oneOf(LOCALES).notNull(),
  statedAt: instant().notNull(),
  version: int().notNull(),
});
