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

/** Of those that need scripts and are in English and in Basque, one. */
const otherLanguage = (isOurs: (nth: number) => boolean) => (isOurs(0) && isOurs(1) ? [] : [isOurs(0) ? / in en$/ : / in eu$/]);

/** The journeys that a run does not take: of those that need no scripts, with scripts those of every second file, and without scripts those of the others. */
export const notTaken = (isOurs: (nth: number) => boolean) => ({
  withScripts: [...plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth))), ...otherLanguage(isOurs)],
  withoutScripts: plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth + 1))),
});

export const leftToTheNextRun = notTaken(isOurTurn);
