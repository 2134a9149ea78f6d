import type { Eligibility } from "./eligibility-of.ts";
import { type Checked, findingOf, isMet } from "./evaluate.ts";
import { VERDICTS } from "./state.ts";

/** A rule as it is with all partners, and with only some of them. */
export type WithOnly = { all: Checked; only: Checked };

/**
 * The rules of a consortium with all its partners beside the same with only some of them, by their ids. Those that are met either way are left out and
 * counted. What fails with all comes first, then what is unknown.
 */
export function withOnly(
  { rules, facts, setting }: Pick<Eligibility, "rules" | "facts" | "setting">,
  ids: readonly string[],
): { rules: WithOnly[]; met: number } {
  const some = facts.filter(({ id }) => ids.includes(id));
  const compared = rules.map((all): WithOnly => ({ all, only: { ...all, ...findingOf(all.rule, some, setting) } }));
  const shown = compared.filter(({ all, only }) => !isMet(all) || !isMet(only));
  return {
    rules: VERDICTS.flatMap((verdict) => shown.filter(({ all }) => all.verdict === verdict)),
    met: compared.length - shown.length,
  };
}
