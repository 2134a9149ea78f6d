import { type RubricResult, rubricResult, type ScoreSheet } from "#domain/review/committee/rubric";
import { OBSTACLES, type Obstacle, type ObstacleForce, type ReviewRules } from "#domain/review/state";

/** How an application is placed when somebody wants to approve it. */
export type ObstacleFacts = {
  sheets: readonly ScoreSheet[];
  /** Whether the committee's last closed vote was carried; nothing where it has not voted. */
  carried: boolean | undefined;
  /** The name of what it surely is a duplicate of. */
  duplicateOf: string | undefined;
  /** What it may be a duplicate of, and how likely that is from 0 to 1. */
  nearDuplicate: { name: string; score: number } | undefined;
  /** Whether it has said why it has no tax or registration number. */
  noNumber: boolean;
  /** Changes that were noted at answers, and have not been requested. */
  notSent: number;
};
/** `says` fills the sentence of the obstacle. */
export type ObstacleFound = { obstacle: Obstacle; force: ObstacleForce; says: Record<string, string | number> };

/**
 * What speaks against approving an application under its rules, the gravest first. An application that nobody has scored is decided
 * without scores; once one reviewer has scored, as many as the rules ask for must have, and what they gave counts from the first one on.
 */
export function decisionObstacles(rules: Pick<ReviewRules, "rubric" | "obstacles">, standing: ObstacleFacts): ObstacleFound[] {
  const { sheets, carried, duplicateOf, nearDuplicate, noNumber, notSent } = standing;
  const { reasons } = rubricResult(rules.rubric, sheets);
  const because = (wanted: RubricResult["reasons"][number]["because"]) => reasons.some((reason) => reason.because === wanted);
  const found: Record<Obstacle, ObstacleFound["says"] | false> = {
    voteLost: carried === false && {},
    zeroScore: because("zero") && {},
    belowThreshold: because("below") && {},
    fewScores: sheets.length > 0 && sheets.length < rules.rubric.reviewers && { n: sheets.length, of: rules.rubric.reviewers },
    duplicate: duplicateOf !== undefined && { name: duplicateOf },
    possibleDuplicate: nearDuplicate !== undefined && nearDuplicate,
    noNumber: noNumber && {},
    requestNotSent: notSent > 0 && { n: notSent },
  };
  return OBSTACLES.flatMap((obstacle) => {
    const says = found[obstacle];
    return says ? [{ obstacle, force: rules.obstacles[obstacle], says }] : [];
  });
}

export const isBinding = ({ force }: Pick<ObstacleFound, "force">) => force === "binding";
