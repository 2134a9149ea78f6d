import { FEWEST_RESULTS, KNOWN_RESULTS, type Result } from "./state.ts";

/** How many proposals were funded of those whose result is known. */
export type SuccessRate = { funded: number; known: number };

/** Undefined where fewer results are known than may be shown. What the funder has not answered does not count, and a reserve list counts as not funded. */
export function successRate(results: readonly Result[]): SuccessRate | undefined {
  const known = results.filter((result) => KNOWN_RESULTS.some((one) => one === result));
  if (known.length < FEWEST_RESULTS) return undefined;
  return { funded: known.filter((result) => result === "funded").length, known: known.length };
}
