import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Criterion, FeeCategory, ReviewRules, Stage } from "#domain/review/state";
import { ruleEntries } from "./edit-rules.ts";
import type { RulesList } from "./rules-input.ts";

type Entry = Stage | Criterion | FeeCategory;
/** An entry as it is and as it would be, each with its place in the list, from 1. */
export type RulesSide = { entry: Entry; place: number };
export type SideBySide = {
  key: string;
  before?: RulesSide | undefined;
  after?: RulesSide | undefined;
  what: "same" | "added" | "removed" | "changed";
};

/** Two versions of a list, entry beside entry, in the order of the later one; what is removed keeps its place. */
export function sideBySide(before: ReviewRules, after: ReviewRules, list: RulesList): SideBySide[] {
  const [old, now] = [ruleEntries(before, list), ruleEntries(after, list)];
  const side = (entries: Entry[], key: string): RulesSide | undefined => {
    const at = entries.findIndex((entry) => entry.key === key);
    const entry = entries[at];
    return entry && { entry, place: at + 1 };
  };
  const keys = now.map(({ key }) => key);
  for (const [at, { key }] of old.entries()) if (!keys.includes(key)) keys.splice(keys.indexOf(old[at - 1]?.key ?? "") + 1, 0, key);
  return keys.map((key) => {
    const [was, is] = [side(old, key), side(now, key)];
    const what = !was ? "added" : !is ? "removed" : canonical(was.entry) === canonical(is.entry) ? "same" : "changed";
    return { key, before: was, after: is, what };
  });
}
