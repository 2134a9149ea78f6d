import { SHOWN_YEARS, type YearFigures } from "./state.ts";
import type { OwnershipStatement } from "./stated-ownership.ts";

/** Why a statement of size may not be right. year: its figures are of an earlier year than the last closed one · people: the profile names another number. */
export type StatementDoubt = { what: "year"; stated: number | null; closed: number } | { what: "people"; profile: number; stated: number };

/** Accounts of a year are approved by the end of June of the next. */
const JULY = 6;
/** Heads and annual working units differ a little, and nobody asks about that. */
const ALIKE = { share: 1.25, people: 2 };

/** The last year of which accounts are closed and approved. */
export const lastClosedYear = (now: Date): number => now.getUTCFullYear() - (now.getUTCMonth() >= JULY ? 1 : 2);

/** What in a statement of size is older than the last closed year, or says something else than the profile. `people`: what the profile says. */
export function statementDoubts(
  { lastYear, years }: Pick<OwnershipStatement, "lastYear" | "years">,
  people: number | null,
  now: Date,
): StatementDoubt[] {
  if (years.length === 0) return [];
  const closed = lastClosedYear(now);
  const stated = years[0]?.people ?? null;
  const [least, most] = [Math.min(people ?? 0, stated ?? 0), Math.max(people ?? 0, stated ?? 0)];
  const isOther = people !== null && stated !== null && most - least >= ALIKE.people && most > least * ALIKE.share;
  return [
    ...(lastYear === null || lastYear < closed ? [{ what: "year" as const, stated: lastYear, closed }] : []),
    ...(isOther ? [{ what: "people" as const, profile: people, stated }] : []),
  ];
}

/** A year that the form of the figures has a line for, with what is stated of it. */
export type ShownYear = { year: number; stated: YearFigures | undefined };

/** The years that the form of the figures has lines for, the latest first: from last year on, because some close their accounts early. */
export function shownYears(statement: Pick<OwnershipStatement, "lastYear" | "years"> | undefined, now: Date): ShownYear[] {
  const last = statement?.lastYear ?? lastClosedYear(now);
  const first = Math.max(now.getUTCFullYear() - 1, last);
  return Array.from({ length: SHOWN_YEARS }, (_, n) => ({ year: first - n, stated: statement?.years[last - (first - n)] }));
}
