import { bool, id, instant, int, json, table, text, uniqueIndex } from "#dialect";
import type { Localised } from "#domain/kernel/state";
import type { AnyTextKey } from "#domain/texts/state";
import { clusters } from "./kernel.ts";

/** What a cluster's prepared texts say, by version. */
export const preparedTexts = table(
  "prepared_texts",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    key: text().$type<AnyTextKey>().notNull(),
    version: int().notNull(),
    /** The cluster's own words in every language; unset where the portal's are used again. */
    words: json<Localised>(),
    /** The name under which staff choose it; unset where the portal's is used. */
    label: json<Localised>(),
    /** Nobody can choose it any more. */
    isRemoved: bool().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [uniqueIndex("prepared_texts_version").on(t.clusterId, t.key, t.version)],
);
