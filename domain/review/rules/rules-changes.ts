import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Localised } from "#domain/kernel/state";
import { promisedDays } from "#domain/review/stages/stages";
import { OBSTACLES, type ReviewRules } from "#domain/review/state";
import { ruleEntries } from "./edit-rules.ts";
import { RULES_LISTS, type RulesList } from "./rules-input.ts";

export const RULES_VALUES = [
  "calendar",
  "assignment",
  "promisedDays",
  "answerDays",
  "reapplyDays",
  "reviewers",
  "quorum",
  "voteDays",
  "secret",
  ...OBSTACLES,
] as const;
export type RulesValue = (typeof RULES_VALUES)[number];
export type RulesChange =
  | { what: "value"; value: RulesValue }
  | { what: "added" | "removed" | "changed" | "order"; list: RulesList; entry: { key: string; label?: Localised | undefined } };

/** What is not a list, by the names of the form. */
export const rulesValues = ({ calendar, assignment, answerDays, reapplyDays, rubric, vote, obstacles, ...days }: ReviewRules) => ({
  calendar,
  assignment,
  promisedDays: promisedDays(days),
  answerDays,
  reapplyDays,
  reviewers: rubric.reviewers,
  quorum: vote.quorum,
  voteDays: vote.days,
  secret: vote.secret,
  ...obstacles,
});

/** What differs between two versions of the rules. */
export function rulesChanges(before: ReviewRules, after: ReviewRules): RulesChange[] {
  const [was, is] = [rulesValues(before), rulesValues(after)];
  const values = RULES_VALUES.filter((value) => was[value] !== is[value]).map((value): RulesChange => ({ what: "value", value }));
  return [...values, ...RULES_LISTS.flatMap((list) => listChanges(before, after, list))];
}

function listChanges(before: ReviewRules, after: ReviewRules, list: RulesList): RulesChange[] {
  const [old, now] = [ruleEntries(before, list), ruleEntries(after, list)];
  const both = (one: typeof old, other: typeof old) => one.map(({ key }) => key).filter((key) => other.some((each) => each.key === key));
  const [first, second] = [both(old, now), both(now, old)];
  const changes = now.flatMap((entry): RulesChange[] => {
    const earlier = old.find(({ key }) => key === entry.key);
    if (!earlier) return [{ what: "added", list, entry }];
    return canonical(earlier) === canonical(entry) ? [] : [{ what: "changed", list, entry }];
  });
  const moved = now.find(({ key }) => second.indexOf(key) !== first.indexOf(key));
  const gone = old.filter(({ key }) => !now.some((each) => each.key === key));
  return [
    ...changes,
    ...(moved ? [{ what: "order", list, entry: moved } as const] : []),
    ...gone.map((entry): RulesChange => ({ what: "removed", list, entry })),
  ];
}
