import type { Locale } from "#domain/kernel/state";

/** So many work packages one consortium has at most, and so many months a project lasts. */
export const MAX_PACKAGES = 20;
export const MAX_MONTHS = 120;

/** What a partner states for one package: person-months in hundredths, and its share of the lump sum in cents. */
export type PackageWork = { months: number; share: number };
/** milestone: a point at which something is verified. */
export const ITEM_KINDS = ["task", "milestone"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
/** So many tasks and milestones one package has at most. */
export const MAX_ITEMS = 12;
/** A task or milestone of a package. `month`: in which it is due; `ownerId`: the place of the partner that is responsible; `verification`: by what one sees that it is done. */
export type PackageItem = {
  kind: ItemKind;
  title: string;
  month: number;
  ownerId: string | null;
  verification: string | null;
  language: Locale;
};
/** By the id of the package. */
export type StatedWork = Record<string, PackageWork>;

/**
 * What a work plan can lack. noDuration: nobody has said how long the project lasts · outside: a package ends after the project · noLead: nobody who is a partner
 * leads it · noWork: nobody works in it · itemOutside: a task or milestone is due
 * before the package begins or after it ends · unverified: nobody has said how a milestone is verified · leadWithoutWork: its lead does not · noShare: no partner has a share of the lump sum for it · silent: a partner has
 * stated nothing · idle: it has stated that it does not work · monthsDiffer: its person-months are not those of its costs · shareDiffers: its part of the lump
 * sum is not what it asks for in the budget.
 */
export const PLAN_PROBLEMS = [
  "noDuration",
  "outside",
  "noLead",
  "noWork",
  "leadWithoutWork",
  "noShare",
  "itemOutside",
  "unverified",
  "silent",
  "idle",
  "monthsDiffer",
  "shareDiffers",
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEMS)[number];
