import type { Localised } from "../kernel/state.ts";

/** Who is responsible for a stage: whoever has the application, a staff administrator, or the committee by its vote. */
export const STAGE_OWNERS = ["reviewer", "staffAdmin", "committee"] as const;
export type StageOwner = (typeof STAGE_OWNERS)[number];

/** The last stage of all rules. */
export const DECIDED = "decided";
/** No stage of the rules: the clock of an application while its applicant corrects it. */
export const APPLICANT_STAGE = "applicant";

/** A stage that an application passes, in the order of the rules. The portal's own are worded in the catalogues; a cluster's own carry their words. */
export type Stage = { key: string; label?: Localised | undefined; owner: StageOwner; workingDays: number };
export type Criterion = {
  key: string;
  label?: Localised | undefined;
  hint?: Localised | undefined;
  /** The mean below which it fails, of 5. */
  threshold: number;
  /** A single 0 fails it. */
  blockingZero: boolean;
};
export type FeeCategory = { key: string; label?: Localised | undefined; kinds: string[]; euroAYear: number };

/** What may speak against an approval, the gravest first. An open vote is not among them: while it lasts nobody decides at all. */
export const OBSTACLES = [
  "voteLost",
  "zeroScore",
  "belowThreshold",
  "fewScores",
  "duplicate",
  "possibleDuplicate",
  "noNumber",
  "requestNotSent",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];
/** `binding`: nobody approves past it. `confirm`: whoever approves says why, and the audit keeps it. */
export const OBSTACLE_FORCES = ["binding", "confirm"] as const;
export type ObstacleForce = (typeof OBSTACLE_FORCES)[number];

/** How a cluster reviews. A version never changes; an application keeps the one in force when it was sent. */
export type ReviewRules = {
  stages: Stage[];
  rubric: { criteria: Criterion[]; reviewers: number };
  vote: { quorum: number; secret: boolean; days: number };
  obstacles: Record<Obstacle, ObstacleForce>;
  assignment: "byHand" | "roundRobin";
  /** Whose holidays count: a region of kernel/holidays.ts, e.g. ES-BI. */
  calendar: string;
  /** Working days that an applicant has to answer a request for changes. */
  answerDays: number;
  /** Working days within which applicants are promised an answer; without it, those of all stages together. */
  promisedDays?: number | undefined;
  /** Days after a refusal before the same organisation may apply again. */
  reapplyDays: number;
  fees: FeeCategory[];
};

export const BALLOT_CHOICES = ["yes", "no", "abstain"] as const;
/** The emails of an admission that a cluster may word, in the order in which somebody meets them. */
export const LETTER_NAMES = [
  "confirm",
  "begun",
  "draftEnds",
  "received",
  "changesAsked",
  "changesDue",
  "withdrawn",
  "approved",
  "refused",
  "reopened",
  "tooEarly",
  "collaborator",
  "memberReference",
  "invitation",
] as const;
export type LetterName = (typeof LETTER_NAMES)[number];
