import { id, instant, int, json, oneOf, table, text, uniqueIndex } from "#dialect";
import type { Localised } from "#domain/kernel/state";
import { PREPARED_TEXT_KEYS } from "#domain/texts/state";
import { clusters } from "./kernel.ts";

/** What a cluster's prepared texts say, by version. */
export const preparedTexts = table(
  "prepared_texts",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    key: oneOf(PREPARED_TEXT_KEYS).notNull(),
    version: int().notNull(),
    /** The cluster's own words in every language; unset where the portal's are used again. */
    words: json<Localised>(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [uniqueIndex("prepared_texts_version").on(t.clusterId, t.key, t.version)],
);
