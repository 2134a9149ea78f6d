import { index, primaryKey, table, text } from "#dialect";
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
