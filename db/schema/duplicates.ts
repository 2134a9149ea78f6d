import { index, int, json, oneOf, primaryKey, table, text } from "#dialect";
import { type DuplicateReason, LIKE_KINDS } from "#domain/organisations/state";
import { applications } from "./membership.ts";
import { organisations } from "./organisations.ts";

/** By what an organisation may be found again: its numbers, domains, and parts of its names. Kept by keep-keys.ts. */
export const organisationKeys = table(
  "organisation_keys",
  {
    key: text().notNull(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.key, t.organisationId] }), index("organisation_keys_organisation").on(t.organisationId)],
);

/** The same of applications in the queue. Purpose and retention: the application's. */
export const applicationKeys = table(
  "application_keys",
  {
    key: text().notNull(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.key, t.applicationId] }), index("application_keys_application").on(t.applicationId)],
);

/**
 * What an application is like, found when one of the two was sent or changed, so that a list need not compare. A pair of applications has a row for each.
 * Kept by keep-likes.ts. Purpose and retention: the application's.
 */
export const applicationLikes = table(
  "application_likes",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    kind: oneOf(LIKE_KINDS).notNull(),
    /** An organisation or another application, as `kind` says. */
    otherId: text().notNull(),
    /** How likely both are one organisation, in thousandths. */
    likeness: int().notNull(),
    reasons: json<DuplicateReason[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.kind, t.otherId] }), index("application_likes_other").on(t.kind, t.otherId)],
);
