import { questionsOf } from "#domain/membership/definition/definition";
import type { ApplicationStatus, Definition } from "#domain/membership/state";

/** The address was confirmed: another one would have to be, so it stays. */
const FIXED = ["email"];

/** The questions that may be answered now: in a draft all, while changes are asked those with an open point, else none. */
export function writable(status: ApplicationStatus, definition: Definition, openPoints: readonly string[]): Set<string> {
  const keys = questionsOf(definition)
    .map(({ key }) => key)
    .filter((key) => !FIXED.includes(key));
  if (status === "draft") return new Set(keys);
  if (status === "changesAsked") return new Set(keys.filter((key) => openedBy(definition, openPoints).has(key)));
  return new Set();
}

/** What was pointed at, what is asked only because of the answer there, and what is answered instead of it: another answer may need these too. */
function openedBy(definition: Definition, openPoints: readonly string[]): Set<string> {
  const opened = new Set(openPoints);
  for (const { key, when, unless } of questionsOf(definition)) {
    if (when && opened.has(when.question)) opened.add(key);
    if (unless && (opened.has(key) || opened.has(unless))) opened.add(key).add(unless);
  }
  return opened;
}
