import type { Criterion } from "#domain/review/state";

export const MIN_SCORE = 0;
export const MAX_SCORE = 5;

/** What one reviewer gave, by criterion. */
export type ScoreSheet = Readonly<Record<string, number>>;
export type RubricReason = { because: "below" | "zero"; criterion: string };
export type CriterionResult = {
  criterion: string;
  mean: number;
  lowest: number;
  highest: number;
  /** Highest less lowest: how far reviewers are apart. */
  spread: number;
  /** Standard deviation over all who scored. */
  deviation: number;
};
export type RubricResult = {
  criteria: CriterionResult[];
  /** waiting: fewer reviewers than the rules ask for have scored. */
  verdict: "waiting" | "passes" | "fails";
  reasons: RubricReason[];
};

/** Whether a sheet scores every criterion with a whole number from 0 to 5, and nothing else. */
export const isComplete = (criteria: readonly Criterion[], sheet: ScoreSheet) =>
  Object.keys(sheet).length === criteria.length &&
  criteria.every(({ key }) => {
    const score = sheet[key];
    return score !== undefined && Number.isInteger(score) && score >= MIN_SCORE && score <= MAX_SCORE;
  });

function resultOf(criterion: string, scores: number[]): CriterionResult {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return { criterion, mean, lowest, highest, spread: highest - lowest, deviation: Math.sqrt(variance) };
}

/** What the sheets say together. A single 0 fails a criterion that it blocks; else its mean must reach the threshold. */
export function rubricResult(rubric: { criteria: readonly Criterion[]; reviewers: number }, sheets: readonly ScoreSheet[]): RubricResult {
  const complete = sheets.filter((sheet) => isComplete(rubric.criteria, sheet));
  if (complete.length === 0) return { criteria: [], verdict: "waiting", reasons: [] };
  const criteria = rubric.criteria.map(({ key }) =>
    resultOf(
      key,
      complete.map((sheet) => sheet[key] ?? MIN_SCORE),
    ),
  );
  const reasons = rubric.criteria.flatMap(({ key, threshold, blockingZero }, n): RubricReason[] => {
    const result = criteria[n];
    if (!result) return [];
    if (blockingZero && result.lowest === MIN_SCORE) return [{ because: "zero", criterion: key }];
    return result.mean < threshold ? [{ because: "below", criterion: key }] : [];
  });
  const enough = complete.length >= rubric.reviewers;
  return { criteria, reasons, verdict: enough ? (reasons.length === 0 ? "passes" : "fails") : "waiting" };
}
