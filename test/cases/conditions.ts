import { createHash } from "node:crypto";

/**
 * Whether this run asks everything, as what somebody chooses and `npm test -- --all` do. `npm test` asks a fixed part, the same at every commit, on every day and on
 * every machine. See docs/decisions/0300.
 */
export const ASKS_ALL = process.env.PORTAL_TEST_PART !== "1";

/** One of `among` for a name: always the same for one name, and different ones for different names. Throws where there is none. */
export function chosenBy<T>(name: string, among: readonly T[]): T {
  const [first = 0] = createHash("sha256").update(name).digest();
  const chosen = among[first % among.length];
  if (chosen === undefined) throw new RangeError(`nothing to choose from for ${name}`);
  return chosen;
}
