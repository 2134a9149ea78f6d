import type { Refusal } from "#domain/refusals";
import type { ReviewView } from "#domain/review/application/review-reads";
import { DECISION_STEPS, type DecisionStep } from "#domain/review/decision/preview-decision";
import { CLAIMING } from "#domain/review/policy";

/** `claims`: nobody has the application, and the step assigns it too. `may`: true, or why the step is closed. */
export type DecisionWay = { name: DecisionStep; claims: boolean; may: true | Refusal };

/** The ways on from an application, each open or with the reason why it is closed. */
export const decisionWays = ({ may }: Pick<ReviewView, "may">): DecisionWay[] =>
  DECISION_STEPS.map((name) => {
    const claims = may[name] !== true && may[CLAIMING[name]] === true;
    return { name, claims, may: claims || may[name] };
  });

/** What the address of a step names: a decision, or the refusal with the text about duplicates. */
export const STEP_NAMES = [...DECISION_STEPS, "duplicate"] as const;
export type StepName = (typeof STEP_NAMES)[number];
export const decisionOf = (step: StepName): DecisionStep => (step === "duplicate" ? "refuse" : step);
export const readStep = (asked: string | string[] | undefined): StepName | undefined => STEP_NAMES.find((name) => name === asked);
