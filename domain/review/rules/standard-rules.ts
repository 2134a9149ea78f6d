import type { ReviewRules } from "#domain/review/state";

const criterion = (key: string, blockingZero = false) => ({ key, threshold: 3, blockingZero });

const INSTITUTIONS = ["research", "university", "careProvider", "administration"];

/** How a cluster reviews until it decides otherwise; written as its version 1 when the first application arrives. */
export const STANDARD_RULES: ReviewRules = {
  stages: [
    { key: "received", owner: "staffAdmin", workingDays: 2 },
    { key: "screening", owner: "reviewer", workingDays: 5 },
    { key: "committee", owner: "committee", workingDays: 10 },
    { key: "decided", owner: "staffAdmin", workingDays: 0 },
  ],
  rubric: {
    criteria: [criterion("valueChain", true), criterion("territory"), criterion("collaboration"), criterion("contribution")],
    reviewers: 2,
  },
  vote: { quorum: 3, secret: false, days: 7 },
  obstacles: {
    voteLost: "binding",
    zeroScore: "binding",
    belowThreshold: "confirm",
    fewScores: "confirm",
    duplicate: "confirm",
    possibleDuplicate: "confirm",
    noNumber: "confirm",
    requestNotSent: "confirm",
  },
  assignment: "byHand",
  calendar: "ES-BI",
  answerDays: 10,
  reapplyDays: 90,
  fees: [
    { key: "micro", kinds: ["company"], euroAYear: 300 },
    { key: "small", kinds: ["company"], euroAYear: 600 },
    { key: "medium", kinds: ["company"], euroAYear: 1200 },
    { key: "large", kinds: ["company"], euroAYear: 2400 },
    { key: "full", kinds: INSTITUTIONS, euroAYear: 1200 },
    { key: "associate", kinds: INSTITUTIONS, euroAYear: 300 },
  ],
};
