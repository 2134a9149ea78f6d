import { FEWEST_RESULTS, KNOWN_RESULTS, type Result } from "./state.ts";

/** How many proposals were funded of those whose result is known. */
export type SuccessRate = { funded: number; known: number };

/**
 * Undefined where fewer results are known than may be shown, and where all are alike, so that the rate would tell each; `knowsEach`: to somebody who may read every one of them anyway. What the funder has not answered does not count, and a reserve list counts as not funded.
 */
export function successRate(results: readonly Result[], knowsEach = false): SuccessRate | undefined {
  const known = results.filter((result) => KNOWN_RESULTS.some((one) => one === result));
  if (known.length < FEWEST_RESULTS) return undefined;
  const funded = known.filter((result) => result === "funded").length;
  const isAlike = funded === 0 || funded === known.length;
  return isAlike && !knowsEach ? undefined : { funded, known: known.length };
}
