/** So many work packages one consortium has at most, and so many months a project lasts. */
export const MAX_PACKAGES = 20;
export const MAX_MONTHS = 120;

/** What a partner states for one package: person-months in hundredths, and its share of the lump sum in cents. */
export type PackageWork = { months: number; share: number };
/** By the id of the package. */
export type StatedWork = Record<string, PackageWork>;

/**
 * What a work plan can lack. noDuration: nobody has said how long the project lasts · outside: a package ends after the project · noLead: nobody who is a partner
 * leads it · noWork: nobody works in it · leadWithoutWork: its lead does not · noShare: no partner has a share of the lump sum for it · silent: a partner has
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
  "silent",
  "idle",
  "monthsDiffer",
  "shareDiffers",
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEMS)[number];
