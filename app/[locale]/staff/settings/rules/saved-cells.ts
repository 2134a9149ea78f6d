import { ruleEntries } from "#domain/review/rules/edit-rules";
import { rulesValues } from "#domain/review/rules/rules-changes";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import { OBSTACLES, type ReviewRules } from "#domain/review/state";

const asText = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : value === true ? "on" : value === false ? "" : String(value);

/** What is saved of each cell, by the name of its field. */
export function savedCells(rules: ReviewRules): Record<string, string | string[]> {
  const obstacles = new Set<string>(OBSTACLES);
  const values = Object.entries(rulesValues(rules)).map(([name, value]) => [
    obstacles.has(name) ? `obstacles.${name}` : name,
    asText(value),
  ]);
  const entries = RULES_LISTS.flatMap((list) =>
    ruleEntries(rules, list).flatMap(({ key, label: _, ...fields }) =>
      Object.entries(fields).map(([field, value]) => [`${list}.${key}.${field}`, asText(value)]),
    ),
  );
  return Object.fromEntries([...values, ...entries]);
}
