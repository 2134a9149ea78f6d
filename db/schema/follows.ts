import { index, instant, primaryKey, table, text } from "#dialect";
import { people } from "./access.ts";
import { organisations } from "./organisations.ts";

/** Which organisations somebody follows. */
export const organisationFollows = table(
  "organisation_follows",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.personId] }), index("organisation_follows_person").on(t.personId, t.since)],
);
