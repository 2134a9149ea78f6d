import { id, instant, int, json, primaryKey, table, text, uniqueIndex } from "#dialect";
import type { Localised } from "#domain/kernel/state";
import type { Definition } from "#domain/membership/state";
import type { KindKey } from "#domain/organisations/state";
import { clusters } from "./kernel.ts";

/** What a kind of organisation is asked, by version. An application keeps the version that it was begun with; the newest published one is for new ones. */
export const applicationDefinitions = table(
  "application_definitions",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    kind: text().$type<KindKey>().notNull(),
    version: int().notNull(),
    body: json<Definition>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text(),
    publishedAt: instant(),
  },
  (t) => [uniqueIndex("application_definitions_version").on(t.clusterId, t.kind, t.version)],
);

/** A kind of organisation of the cluster's own. Its key begins with the standard kind on which it is based and never changes. */
export const clusterKinds = table(
  "cluster_kinds",
  {
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    key: text().$type<KindKey>().notNull(),
    name: json<Localised>().notNull(),
    /** Who it is for, as the application says it; empty where its name says enough. */
    hint: json<Localised>().notNull(),
    /** Its place among those that are based on the same standard kind. */
    position: int().notNull(),
    addedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.key] })],
);

/** Kinds of organisation from which new applications are not taken now. Applications that have chosen theirs go on. */
export const closedKinds = table(
  "closed_kinds",
  {
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    kind: text().$type<KindKey>().notNull(),
    closedAt: instant().notNull(),
    closedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.kind] })],
);
