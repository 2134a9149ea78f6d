import { RULES_VALUES, type RulesValue } from "#domain/review/rules/rules-changes";
import { OBSTACLES } from "#domain/review/state";

const DAYS: readonly RulesValue[] = ["calendar", "promisedDays", "answerDays", "reapplyDays"];

/** What is no list, by what it is about: every value is in one of them. */
export const VALUE_GROUPS = {
  days: DAYS,
  vote: RULES_VALUES.filter((value) => !DAYS.includes(value) && !(OBSTACLES as readonly string[]).includes(value)),
  approval: OBSTACLES,
} as const satisfies Record<string, readonly RulesValue[]>;
export type ValueGroup = keyof typeof VALUE_GROUPS;
