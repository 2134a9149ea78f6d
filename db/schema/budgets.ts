import { bool, instant, int, json, oneOf, table, text } from "#dialect";
import { type Costs, FUNDED_ACTIONS } from "#domain/consortia/budget/state";
import { consortia, consortiumMembers } from "./consortia.ts";

/** By which type of action a consortium reckons how much of its costs is paid. */
export const consortiumFunding = table("consortium_funding", {
  consortiumId: text()
    .primaryKey()
    .references(() => consortia.id, { onDelete: "cascade" }),
  action: oneOf(FUNDED_ACTIONS).notNull(),
  chosenAt: instant().notNull(),
});

/** What a partner expects to spend in a consortium, by its place there. */
export const partnerBudgets = table("partner_budgets", {
  memberId: text()
    .primaryKey()
    .references(() => consortiumMembers.id, { onDelete: "cascade" }),
  /** In cents, and what it asks for, where that is not the most. */
  costs: json<Costs & { requested: number | null }>().notNull(),
  /** In hundredths. */
  personMonths: int().notNull(),
  nonProfit: bool().notNull(),
  statedAt: instant().notNull(),
  /** The organisation that entered them for the partner, which has not confirmed them; null where the partner stated or confirmed them. */
  enteredById: text(),
  version: int().notNull(),
});
