import { expect, test } from "vitest";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { decisionObstacles, type ObstacleFacts } from "./decision-obstacles.ts";

const NOTHING: ObstacleFacts = {
  sheets: [],
  carried: undefined,
  duplicateOf: undefined,
  nearDuplicate: undefined,
  noNumber: false,
  notSent: 0,
};
const sheet = (valueChain: number, others = 4) => ({ valueChain, territory: others, collaboration: others, contribution: others });
const found = (standing: Partial<ObstacleFacts>) => decisionObstacles(STANDARD_RULES, { ...NOTHING, ...standing });
const names = (standing: Partial<ObstacleFacts>) => found(standing).map(({ obstacle, force }) => `${obstacle} ${force}`);

test("nothing speaks against an application that nobody scored and no committee voted on", () => {
  expect(found({})).toEqual([]);
  expect(found({ carried: true, sheets: [sheet(4), sheet(5)] })).toEqual([]);
});

test("by the standard rules a lost vote and a blocking 0 are binding, the rest is confirmed", () => {
  expect(names({ carried: false })).toEqual(["voteLost binding"]);
  expect(names({ sheets: [sheet(0), sheet(5)] })).toEqual(["zeroScore binding"]);
  expect(names({ sheets: [sheet(2), sheet(3)] })).toEqual(["belowThreshold confirm"]);
  expect(names({ duplicateOf: "VIVEBiotech" })).toEqual(["duplicate confirm"]);
  expect(found({ nearDuplicate: { name: "Mendiberri Akuilu", score: 0.73 } })).toEqual([
    { obstacle: "possibleDuplicate", force: "confirm", says: { name: "Mendiberri Akuilu", score: 0.73 } },
  ]);
  expect(names({ notSent: 2 })).toEqual(["requestNotSent confirm"]);
});

test("once one reviewer has scored, as many as the rules ask for must have", () => {
  expect(found({ sheets: [sheet(4)] })).toEqual([{ obstacle: "fewScores", force: "confirm", says: { n: 1, of: 2 } }]);
});

test("a 0 given first counts before the second score is in; a 0 where it does not block lowers the mean alone", () => {
  expect(names({ sheets: [sheet(0)] })).toEqual(["zeroScore binding", "fewScores confirm"]);
  expect(names({ sheets: [sheet(4, 0), sheet(4, 5)] })).toEqual(["belowThreshold confirm"]);
});

test("the rules say which are binding", () => {
  const rules = { ...STANDARD_RULES, obstacles: { ...STANDARD_RULES.obstacles, voteLost: "confirm", duplicate: "binding" } } as const;
  const both = decisionObstacles(rules, { ...NOTHING, carried: false, duplicateOf: "A" });
  expect(both.map(({ obstacle, force }) => [obstacle, force])).toEqual([
    ["voteLost", "confirm"],
    ["duplicate", "binding"],
  ]);
});
