import { fold } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Localised } from "#domain/kernel/state";
import { stageDays } from "#domain/review/stages/stages";
import { type Criterion, DECIDED, type FeeCategory, type ReviewRules, type Stage } from "#domain/review/state";
import type { RulesList, RulesStep, SetRules } from "./rules-input.ts";

type Labels = { labelEn: string; labelEs: string; labelEu: string };
type Values = Partial<Omit<Stage, "key" | "label"> & Omit<Criterion, "key" | "label"> & Omit<FeeCategory, "key" | "label">>;
export type RulesEdit =
  | ({ part: "whole" } & Omit<SetRules, "version">)
  | { part: "move"; list: RulesList; key: string; step: RulesStep }
  | { part: "set"; list: RulesList; key: string; labels?: Labels; values: Values }
  | { part: "add"; list: RulesList; labels: Labels; values: Values };

/** Rules with one thing changed. Whether they are rules then is for `rulesProblem` to say. `inForce`: what an entry is put back to. */
export function editRules(rules: ReviewRules, edit: RulesEdit, taken: Iterable<string>, inForce = rules): Outcome<ReviewRules> {
  if (edit.part === "whole") {
    const { calendar, assignment, answerDays, reapplyDays, reviewers, quorum, voteDays, secret, obstacles } = edit;
    const vote = { quorum, secret, days: voteDays };
    const rubric = { reviewers, criteria: withValues(rules.rubric.criteria, edit.criteria) };
    const lists = { stages: withValues(rules.stages, edit.stages), fees: withValues(rules.fees, edit.fees) };
    // Who changes only the days of stages keeps the promise that the form showed.
    const follows = rules.promisedDays === undefined && edit.promisedDays === stageDays(lists);
    const promise = follows ? {} : { promisedDays: edit.promisedDays };
    return done({ ...rules, calendar, assignment, ...promise, answerDays, reapplyDays, vote, obstacles, rubric, ...lists });
  }
  const list: Entry[] = ruleEntries(rules, edit.list);
  if (edit.part === "add") {
    const entry = { key: keyFor(edit.labels.labelEn, new Set(taken)), label: said(edit.labels) ?? {}, ...edit.values };
    const end = list.at(-1)?.key === DECIDED && edit.list === "stages" ? list.length - 1 : list.length;
    return done(withEntries(rules, edit.list, list.toSpliced(end, 0, entry)));
  }
  const at = list.findIndex(({ key }) => key === edit.key);
  if (edit.part === "move" && edit.step === "undo") return putBack(rules, edit, inForce);
  const entry = list[at];
  if (!entry) return refused("not_found");
  if (edit.part === "set") {
    const { label, ...rest } = entry;
    const words = edit.labels ? said(edit.labels) : label;
    return done(withEntries(rules, edit.list, list.with(at, { ...rest, ...(words && { label: words }), ...edit.values })));
  }
  if (edit.step === "remove") return done(withEntries(rules, edit.list, list.toSpliced(at, 1)));
  const to = edit.step === "up" ? at - 1 : at + 1;
  const other = list[to];
  return other ? done(withEntries(rules, edit.list, list.with(at, other).with(to, entry))) : refused("definition.edge");
}

/** An entry as it is in force, in its place of the draft; one that was removed in the place that it had, before the decision. */
function putBack(rules: ReviewRules, { list, key }: { list: RulesList; key: string }, inForce: ReviewRules): Outcome<ReviewRules> {
  const [now, old] = [ruleEntries(rules, list), ruleEntries(inForce, list)];
  const [at, place] = [now, old].map((entries) => entries.findIndex((entry) => entry.key === key)) as [number, number];
  const was = old[place];
  if (!was) return refused("not_found");
  const last = list === "stages" ? now.length - 1 : now.length;
  return done(withEntries(rules, list, at >= 0 ? now.with(at, was) : now.toSpliced(Math.min(place, last), 0, was)));
}

/** The entries with what a form says of them; of the others, and of what is not there, nothing changes. */
const withValues = <E extends { key: string }>(list: E[], values: Record<string, Partial<E>>) =>
  list.map((entry) => ({ ...entry, ...values[entry.key] }));

/** None in English: none at all. */
const said = ({ labelEn: en, labelEs: es, labelEu: eu }: Labels): Localised | undefined => (en ? { en, es, eu } : undefined);

type Entry = { key: string; label?: Localised | undefined } & Values;

export const ruleEntries = (rules: ReviewRules, list: RulesList): (Stage | Criterion | FeeCategory)[] =>
  list === "criteria" ? rules.rubric.criteria : rules[list];

/** The keys of every stage, criterion and fee: one that was used is never used for another. */
export const rulesKeys = (rules: ReviewRules) => [...rules.stages, ...rules.rubric.criteria, ...rules.fees].map(({ key }) => key);

/** The values fit the list: each form of the editor is of one. What does not is refused by `rulesProblem`. */
function withEntries(rules: ReviewRules, list: RulesList, entries: Entry[]): ReviewRules {
  if (list === "criteria") return { ...rules, rubric: { ...rules.rubric, criteria: entries as Criterion[] } };
  return list === "stages" ? { ...rules, stages: entries as Stage[] } : { ...rules, fees: entries as FeeCategory[] };
}

function keyFor(text: string, taken: Set<string>): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const name = `own${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")}`.slice(0, 32);
  let n = 1;
  while (taken.has(n === 1 ? name : `${name}${n}`)) n++;
  return n === 1 ? name : `${name}${n}`;
}
