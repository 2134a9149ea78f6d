import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isOurTurn } from "#test/cases/turns";

const FOLDER = "e2e";

/** The journeys with tests that need no scripts, in a fixed order. */
export const PLAIN = globSync("**/*.spec.ts", { cwd: FOLDER })
  .filter((file) => readFileSync(join(FOLDER, file), "utf8").includes("@plain"))
  .sort();

/** The tests of these files that need no scripts, for Playwright's `grepInvert`. One that is tagged `@each` has its turn in every run. */
const plainTestsOf = (files: readonly string[]) =>
  files.length > 0 ? [new RegExp(`(?:${files.map((file) => file.replaceAll(".", "\\.")).join("|")}) .*@plain(?! @each)`)] : [];

/** Of the tests that need no scripts, those that a run does not take: with scripts those of every second file, and without scripts those of the others. */
export const notTaken = (isOurs: (nth: number) => boolean) => ({
  withScripts: plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth))),
  withoutScripts: plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth + 1))),
});

export const leftToTheNextRun = notTaken(isOurTurn);
