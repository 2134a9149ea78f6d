import type { Eligibility } from "./eligibility-of.ts";
import { type Checked, findingOf, isLater, isMet } from "./evaluate.ts";
import { VERDICTS } from "./state.ts";

/** A rule as it is with all partners, and with only some of them. */
export type WithOnly = { all: Checked; only: Checked };

/** Why a rule is left out: met either way · met one way, and does not apply the other · does not apply either way · one of these, and asked only when the grant is signed. */
export const LEFT_OUT = ["pass", "either", "none", "later"] as const;
export type LeftOut = Record<(typeof LEFT_OUT)[number], number>;

/**
 * The rules of a consortium with all its partners beside the same with only some of them, by their ids. Rules that are met or do not apply both times are left out,
 * and counted by what they are. What fails with all comes first, then what is unknown.
 */
export function withOnly(
  { rules, facts, setting }: Pick<Eligibility, "rules" | "facts" | "setting">,
  ids: readonly string[],
): { rules: WithOnly[]; leftOut: LeftOut } {
  const some = facts.filter(({ id }) => ids.includes(id));
  const compared = rules.map((all): WithOnly => ({ all, only: { ...all, ...findingOf(all.rule, some, setting) } }));
  const shown = compared.filter(({ all, only }) => !isMet(all) || !isMet(only));
  const others = Map.groupBy(
    compared.filter((rule) => !shown.includes(rule)),
    whyLeftOut,
  );
  const number = (why: keyof LeftOut) => others.get(why)?.length ?? 0;
  return {
    rules: VERDICTS.flatMap((verdict) => shown.filter(({ all }) => all.verdict === verdict)),
    leftOut: { pass: number("pass"), either: number("either"), none: number("none"), later: number("later") },
  };
}

function whyLeftOut({ all, only }: WithOnly): keyof LeftOut {
  if (isLater(all) || isLater(only)) return "later";
  if (all.verdict !== only.verdict) return "either";
  return all.verdict === "none" ? "none" : "pass";
}
