import { expect, test } from "vitest";
import { ON } from "#test/fixtures/eligibility";
import { HORIZON_EUROPE_CASES } from "#test/golden-cases/horizon-europe";
import { OTHER_CASES } from "#test/golden-cases/other-programmes";
import { WALKED_CASES } from "#test/golden-cases/walked";
import { WORKED_CASES } from "#test/golden-cases/worked-out";
import { findingOf } from "./evaluate.ts";
import { RULES, type RuleId, type Verdict } from "./state.ts";

const CASES = [...HORIZON_EUROPE_CASES, ...OTHER_CASES, ...WALKED_CASES, ...WORKED_CASES];

test.each(
  CASES.map(
    (each) =>
      [
        `${each.rule}: ${each.verdict}, ${each.partners
          .map(({ id }) => id)
          .join(" ")
          .slice(0, 40)}`,
        each,
      ] as const,
  ),
)("%s", (_, { rule, partners, verdict, witnesses, missing, reason, setting = ON }) => {
  const finding = findingOf(rule, partners, setting);
  expect(finding).toMatchObject({ verdict, ...(witnesses && { witnesses }), ...(missing && { missing }), ...(reason && { reason }) });
  expect(finding.missing.length > 0).toBe(verdict === "unknown");
});

/** What only a summary says is no reason to fail, and to whom subcontracted work goes nobody states. */
const NEVER: Partial<Record<RuleId, Verdict>> = { tenPercentEach: "fail", subcontractedResearch: "pass" };

test("every rule has a case of each verdict, and every case says where its answer was read", () => {
  for (const rule of RULES) {
    const verdicts = CASES.filter((each) => each.rule === rule).map(({ verdict }) => verdict);
    const never = NEVER[rule];
    const wanted = (["fail", "pass", "unknown"] as const).filter((verdict) => verdict !== never);
    expect(
      wanted.filter((verdict) => !verdicts.includes(verdict)),
      rule,
    ).toEqual([]);
    if (never) expect(verdicts, rule).not.toContain(never);
  }
  expect(CASES.every(({ source }) => source.length > 0)).toBe(true);
});
