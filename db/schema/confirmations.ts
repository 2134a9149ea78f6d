import { id, index, instant, oneOf, primaryKey, table, text } from "#dialect";
import { PROFILE_PARTS } from "#domain/organisations/state";
import { people } from "./access.ts";
import { organisations } from "./organisations.ts";

/** When somebody at an organisation last said that a section of its profile is right, by writing in it or by confirming it. */
export const sectionConfirmations = table(
  "section_confirmations",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    section: oneOf(PROFILE_PARTS).notNull(),
    confirmedAt: instant().notNull(),
    /** Unset where the portal itself wrote the section. */
    confirmedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.section] })],
);

/** A mailed link by which one person confirms one section without signing in; it works once. */
export const confirmationLinks = table(
  "confirmation_links",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    section: oneOf(PROFILE_PARTS).notNull(),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("confirmation_links_organisation").on(t.organisationId, t.sentAt), index("confirmation_links_person").on(t.personId)],
);
