import { collectedHostile, HOSTILE } from "#test/hostile";
import { sumOf, tally } from "../support/tally.ts";
import { FILLED_IN, SEARCHES, TARGETS } from "./targets.ts";

type Typed = { fields: number; executed: number; csp: number; broken: number; pages: number; browser: number };

/** What each hostile test counted: strings that were stored; pages that were parsed, and those of them that a browser opened. */
export const typedRecord = {
  shown: tally<Typed>("test-results/hostile/shown"),
  stored: tally<{ strings: number }>("test-results/hostile/stored"),
};

/** Each form that is filled in over HTTP, each search and the lists. */
const TESTS = FILLED_IN.length + SEARCHES.length + 1;

/** Of what was noted: the line to print, and what a whole run should have noted and did not. */
export function total(noted = typedRecord.shown.noted(), stored = typedRecord.stored.noted()) {
  const sum = (what: keyof Typed) => sumOf(noted.values(), what);
  const { strings, said } = collectedHostile();
  const found = `executed=${sum("executed")} csp=${sum("csp")} 5xx=${sum("broken")}`;
  const line = `hostile strings=${HOSTILE.length + strings.length} fields=${sum("fields")} ${found} pages=${sum("pages")} (in a browser ${sum("browser")}; typed ${sumOf(stored.values(), "strings")} times; ${said})`;
  const lacking = [
    ...(noted.size < TESTS ? [`hostile tests: ${noted.size} of ${TESTS}`] : []),
    ...(stored.size < TARGETS.length ? [`forms that stored hostile strings: ${stored.size} of ${TARGETS.length}`] : []),
  ];
  return { line, lacking, asked: noted.size > 0 };
}
