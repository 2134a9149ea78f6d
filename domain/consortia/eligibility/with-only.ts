import type { Eligibility } from "./eligibility-of.ts";
import { type Checked, evaluate } from "./evaluate.ts";

/** A rule as it is with all partners, and with only some of them. */
export type WithOnly = { all: Checked; only: Checked };

/**
 * The rules of a consortium with all its partners beside the same with only some of them, by their ids. Those that are met either way are left out and
 * counted. What fails with all comes first, then what is unknown.
 */
export function withOnly({ pack, rules, facts, setting }: Eligibility, ids: readonly string[]): { rules: WithOnly[]; met: number } {
  const evaluated = evaluate(
    pack.id,
    facts.filter(({ id }) => ids.includes(id)),
    setting,
  ).rules;
  const compared = rules.flatMap((all): WithOnly[] => {
    const only = evaluated.find(({ rule }) => rule === all.rule);
    return only ? [{ all, only }] : [];
  });
  const shown = compared.filter(({ all, only }) => all.verdict !== "pass" || only.verdict !== "pass");
  return {
    rules: (["fail", "unknown", "pass"] as const).flatMap((verdict) => shown.filter(({ all }) => all.verdict === verdict)),
    met: compared.length - shown.length,
  };
}
