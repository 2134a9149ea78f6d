import { bool, id, index, instant, int, json, oneOf, table, text, uniqueIndex } from "#dialect";
import type { PackageItem, StatedWork } from "#domain/consortia/plan/state";
import { LOCALES } from "#domain/kernel/state";
import { consortia, consortiumMembers } from "./consortia.ts";

/** How long the project of a consortium would last, and whether a lump sum would pay for it. */
export const workPlans = table("work_plans", {
  consortiumId: text()
    .primaryKey()
    .references(() => consortia.id, { onDelete: "cascade" }),
  months: int().notNull(),
  isLumpSum: bool().notNull(),
  setAt: instant().notNull(),
  version: int().notNull(),
});

/** A part of the project, from one month to another; the first month is 1. */
export const workPackages = table(
  "work_packages",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    number: int().notNull(),
    title: text().notNull(),
    objective: text(),
    /** In which its title and objective are written. */
    language: oneOf(LOCALES).notNull(),
    /** The place of the partner that leads it. */
    leadId: text().references(() => consortiumMembers.id, { onDelete: "set null" }),
    startMonth: int().notNull(),
    endMonth: int().notNull(),
    /** Its tasks and milestones, by their months. */
    items: json<PackageItem[]>().notNull().default([]),
    changedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [uniqueIndex("work_packages_number").on(t.consortiumId, t.number), index("work_packages_lead").on(t.leadId)],
);

/** What a partner would work in each package, by its place in the consortium. */
export const partnerWork = table("partner_work", {
  memberId: text()
    .primaryKey()
    .references(() => consortiumMembers.id, { onDelete: "cascade" }),
  work: json<StatedWork>().notNull(),
  statedAt: instant().notNull(),
  /** The organisation that entered it for the partner, which has not confirmed it; null where the partner stated or confirmed it. */
  enteredById: text(),
  version: int().notNull(),
});
