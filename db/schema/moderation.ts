import { id, index, instant, int, oneOf, table, text } from "#dialect";
import { LOOKS } from "#domain/organisations/state";
import { organisations } from "./organisations.ts";

/** That staff looked at an organisation's page, and what they did about it. The latest of an organisation counts; undone, it is gone. */
export const organisationLooks = table(
  "organisation_looks",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Which version of the profile they saw. */
    version: int().notNull(),
    how: oneOf(LOOKS).notNull(),
    lookedBy: text().notNull(),
    lookedAt: instant().notNull(),
  },
  (t) => [index("organisation_looks_organisation").on(t.organisationId, t.lookedAt)],
);
