import type { ReviewRules } from "./state.ts";

const criterion = (key: string, blockingZero = false) => ({ key, threshold: 3, blockingZero });

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
  assignment: "byHand",
  calendar: "ES-BI",
  answerDays: 10,
  reapplyDays: 90,
  fees: [
    { key: "small", kinds: ["company"], euroAYear: 600 },
    { key: "large", kinds: ["company"], euroAYear: 2400 },
    { key: "knowledge", kinds: ["research", "university"], euroAYear: 1200 },
    { key: "public", kinds: ["assistance", "administration"], euroAYear: 0 },
  ],
};
