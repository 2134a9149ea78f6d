import type { Outcome } from "#domain/kernel/outcome";

/** What a verb answered where a test only prepares: a refusal there is the test's own fault, and says so. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.details ?? {})}`);
  return outcome.value;
}
