import { bool, id, index, instant, int, json, oneOf, table, text, uniqueIndex } from "#dialect";
import { HOLDER_KINDS, OWNERSHIP_LEVELS, STAKE_SIDES, type YearFigures } from "#domain/organisations/ownership/state";
import { organisations } from "./organisations.ts";

/** What an organisation states of its size, and whether anybody owns it or it owns anybody. */
export const ownershipStatements = table("ownership_statements", {
  organisationId: text()
    .primaryKey()
    .references(() => organisations.id, { onDelete: "cascade" }),
  /** Its last closed year, and the figures of that and of those before. */
  lastYear: int(),
  years: json<YearFigures[]>().notNull(),
  /** It has closed no earlier years. */
  isNew: bool().notNull(),
  /** It says that nobody owns a quarter of it or controls it, and that it owns so much of nobody. */
  noHolder: bool().notNull(),
  noHolding: bool().notNull(),
  level: oneOf(OWNERSHIP_LEVELS).notNull(),
  statedAt: instant().notNull(),
  version: int().notNull(),
});

/** Of whom an organisation says that they own a part of it, or it a part of them. */
export const ownershipStakes = table(
  "ownership_stakes",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    side: oneOf(STAKE_SIDES).notNull(),
    /** An organisation of the cluster; of any other, only its name and country are known. */
    otherId: text().references(() => organisations.id, { onDelete: "set null" }),
    name: text().notNull(),
    country: text().notNull(),
    /** Its registration number as it was typed: of the same number is the same one, however its name is written. */
    number: text(),
    /** The number, or else the name and the country, as they are compared: nobody is named twice on a side. */
    otherKey: text().notNull(),
    kind: oneOf(HOLDER_KINDS).notNull(),
    /** In hundredths of a percent. */
    share: int().notNull(),
    controls: bool().notNull(),
    years: json<YearFigures[]>().notNull(),
    statedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("ownership_stakes_other").on(t.organisationId, t.side, t.otherKey), index("ownership_stakes_named").on(t.otherId)],
);
