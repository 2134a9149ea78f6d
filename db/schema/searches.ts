import { bool, id, index, instant, json, sequence, table, text, uniqueIndex } from "#dialect";
import { people } from "./access.ts";
import { clusters } from "./kernel.ts";
import { organisations } from "./organisations.ts";

/** A number for each organisation that was ever listed, which it keeps when it leaves the directory and returns, and which no other one gets after it. */
export const organisationNumbers = table("organisation_numbers", {
  number: sequence(),
  organisationId: text()
    .notNull()
    .unique()
    .references(() => organisations.id, { onDelete: "cascade" }),
});

/** What somebody looks for in the directory, under a name of theirs. */
export const savedSearches = table(
  "saved_searches",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** The name folded: nobody has two alike. */
    nameKey: text().notNull(),
    /** As `readSearch` reads it. */
    search: json<unknown>().notNull(),
    /** Whether the weekly email tells of it. */
    emailed: bool().notNull(),
    /** The numbers of the organisations that it found at the last email, or when emails began, one bit each: empty where there are no emails (0125). */
    known: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("saved_searches_name").on(t.personId, t.nameKey),
    index("saved_searches_emailed").on(t.clusterId, t.emailed, t.personId),
  ],
);

/** The code in somebody's weekly emails about their searches, which stops these emails and does nothing else. */
export const searchEmailStops = table("search_email_stops", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  code: text().notNull().unique(),
});
