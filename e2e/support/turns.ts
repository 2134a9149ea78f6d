import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Changes, changedLately } from "#test/cases/changed-lately";
import { isOurPair, isOurTurn, numberOf, TAKES_ALL } from "#test/cases/turns";

const FOLDER = "e2e";

/** The journeys with tests that need no scripts, in a fixed order. */
export const PLAIN = globSync("**/*.spec.ts", { cwd: FOLDER })
  .filter((file) => readFileSync(join(FOLDER, file), "utf8").includes("@plain"))
  .sort();

/** The tests of these files that need no scripts, for Playwright's `grepInvert`. One that is tagged `@each` runs in both turns. */
const plainTestsOf = (files: readonly string[]) =>
  files.length > 0 ? [new RegExp(`(?:${files.map((file) => file.replaceAll(".", "\\.")).join("|")}) .*@plain(?! @each)`)] : [];

/**
 * What is asked in English and in Basque has one of them in each turn: what needs scripts, and what is tagged `@each`, which without scripts is asked in the
 * other language.
 */
function otherLanguage(isOurs: (nth: number) => boolean) {
  if (isOurs(0) && isOurs(1)) return { withScripts: [], withoutScripts: [] };
  const [left, taken] = isOurs(0) ? ["en", "eu"] : ["eu", "en"];
  return { withScripts: [new RegExp(` in ${left}(?: @plain @each)?$`)], withoutScripts: [new RegExp(` in ${taken} @plain @each$`)] };
}

/** The journeys that a run does not take: of those that need no scripts, with scripts those of every second file, and without scripts those of the others. */
export function notTaken(isOurs: (nth: number) => boolean) {
  const other = otherLanguage(isOurs);
  return {
    withScripts: [...plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth))), ...other.withScripts],
    withoutScripts: [...plainTestsOf(PLAIN.filter((_, nth) => !isOurs(nth + 1))), ...other.withoutScripts],
  };
}

export const leftToTheNextRun = notTaken(isOurTurn);

/** The journeys of which a run asks half, and what each folder of them is about. The others are about the whole portal, and are asked in every run. */
const ABOUT = {
  applicant: /^(?:app\/\[locale\]\/\(apply\)|domain\/membership)\//,
  member: /^(?:app\/\[locale\]\/\((?:member|public)\)|domain\/(?:access|calls|consortia|organisations|search|texts))\//,
  staff: /^(?:app\/\[locale\]\/staff|domain\/(?:audit|exchange|insight|review))\//,
};

/** The journeys of `folder` that wait for another run, as patterns of Playwright's: those of the other half, unless what they are about has changed, or they have. */
function waitingOf(folder: keyof typeof ABOUT, isOurs: (nth: number) => boolean, changes: Changes): string[] {
  if (changes.among(ABOUT[folder])) return [];
  return globSync(`journeys/${folder}/*.spec.ts`, { cwd: FOLDER })
    .filter((file) => !isOurs(numberOf(file)) && !changes.has(join(FOLDER, file)))
    .map((file) => `**/${FOLDER}/${file}`);
}

/** The journeys of applicants, members and staff that a run does not take. See docs/decisions/0199. */
export const waitingJourneys = (isOurs: (nth: number) => boolean, changes: Changes): string[] =>
  (["applicant", "member", "staff"] as const).flatMap((folder) => waitingOf(folder, isOurs, changes)).sort();

export const leftToOtherRuns = TAKES_ALL ? [] : waitingJourneys(isOurPair, changedLately());
