import { SIGNALS, type Signal } from "./signals.ts";

/** The parts of a score, each of which is shown. The first eight come from history, the others from what a candidate states and what is lacking. */
export const MATCH_PARTS = [
  "together",
  "teams",
  "circles",
  "field",
  "activity",
  "size",
  "kind",
  "country",
  "role",
  "capabilities",
  "trl",
  "gap",
  "words",
] as const;
export type MatchPart = (typeof MATCH_PARTS)[number];
export const STATED_PARTS = ["role", "capabilities", "trl", "gap", "words"] as const satisfies readonly MatchPart[];
export type StatedPart = (typeof STATED_PARTS)[number];
/**
 * In shares from 0 to 1: whether it fits a role that is needed (1) or one that would help (0.5), how many of the wanted capabilities it states and at which TRL,
 * how many of the rules that fail it would help to meet, and how alike its texts are to the aim.
 */
export type Stated = Record<StatedPart, number>;
/** A weight for each of SIGNALS, in their order. */
export type Model = readonly number[];

export const PART_OF: Record<Signal, Exclude<MatchPart, StatedPart>> = {
  closeness: "together",
  inSmallConsortia: "together",
  mutual: "together",
  shared: "together",
  tied: "together",
  closestPartner: "together",
  sameField: "together",
  coordinator: "together",
  teams: "teams",
  largerTeams: "teams",
  partnersOfPartners: "circles",
  furtherPartners: "circles",
  circles: "circles",
  experience: "field",
  recentExperience: "field",
  latestExperience: "field",
  specialism: "field",
  participations: "activity",
  recentParticipations: "activity",
  asPartner: "activity",
  yearsKnown: "activity",
  usualSize: "size",
  kindPresent: "kind",
  kindInField: "kind",
  countryNear: "country",
  coordinatorsCountry: "country",
};

/**
 * Of each signal, its weight without a slot, with a slot, and among those without a tie: fitted on real consortia that began from 2017 to 2019, each with the
 * history before its year (docs/matching.md). `npm run bench -- matching --only fit` prints them.
 */
const WEIGHTS: Record<Signal, readonly [open: number, slot: number, newTie: number]> = {
  closeness: [0.058, 0.042, 0.0],
  inSmallConsortia: [-0.196, -0.258, 0.0],
  mutual: [-0.142, 0.057, 0.0],
  shared: [-0.429, -0.325, 0.0],
  tied: [0.15, -1.34, 0.0],
  closestPartner: [0.072, 0.207, 0.0],
  sameField: [0.118, 0.068, 0.0],
  coordinator: [0.04, 0.037, 0.0],
  teams: [0.364, 0.376, 0.0],
  largerTeams: [0.142, 0.108, 0.0],
  partnersOfPartners: [0.32, 0.277, -0.133],
  furtherPartners: [0.22, 0.507, 0.943],
  circles: [2.321, 2.676, 1.892],
  experience: [-0.136, -0.272, -0.456],
  recentExperience: [0.118, 0.318, 0.437],
  latestExperience: [-0.057, -0.224, -0.327],
  specialism: [0.296, 0.541, 0.741],
  participations: [-0.219, -0.013, -0.036],
  recentParticipations: [0.372, 0.548, 0.662],
  asPartner: [0.045, -0.256, -0.206],
  yearsKnown: [0.265, 0.339, 0.427],
  usualSize: [0.462, 0.376, 0.459],
  kindPresent: [0.16, 0.0, 0.207],
  kindInField: [0.022, 0.0, 0.532],
  countryNear: [1.543, 0.0, 2.19],
  coordinatorsCountry: [0.25, 0.0, 0.472],
};

const model = (n: 0 | 1 | 2): Model => SIGNALS.map((signal) => WEIGHTS[signal][n]);
export const LEARNED = { open: model(0), slot: model(1), newTie: model(2) };

/** What the benchmark cannot tell, because its organisations state nothing: points of a score of at most 100, in the order in which they decide. All others together are less than half a role. */
export const STATED_WEIGHTS: Stated = { role: 70, capabilities: 15, trl: 6, gap: 5, words: 2 };

/** The points of the 100 that come from past consortia: they order what fits equally well, and outweigh no role, rule or capability. */
const HISTORY_POINTS = 2;
const HALF_OF_HISTORY = 5;

/** By what a sum of history's signals is multiplied to become points: the larger the sum, the more points, and never more than HISTORY_POINTS. */
export const historyShare = (sum: number): number => HISTORY_POINTS / (Math.abs(sum) + HALF_OF_HISTORY);
