import { type DriverValueEncoder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Part } from "./period.ts";

/**
 * In which part an instant lies, by its number; -1 before the first one, and the number of parts after the last. `instant`: the column that says how an instant
 * is stored. A query groups by its place in the select, since its parameters would be others in the GROUP BY.
 */
export function partNumber(at: SQLWrapper, instant: DriverValueEncoder<Date, unknown>, parts: readonly Part[]): SQL<number> {
  const before = (until: Date, n: number) => sql`when ${at} < ${sql.param(until, instant)} then ${sql.raw(String(n))}`;
  const first = parts[0] ? [before(parts[0].from, -1)] : [];
  const cases = [...first, ...parts.map(({ until }, n) => before(until, n))];
  return sql`case ${sql.join(cases, sql` `)} else ${sql.raw(String(parts.length))} end`.mapWith(Number);
}
