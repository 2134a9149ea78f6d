import { expect, test } from "vitest";
import { ON } from "#test/fixtures/eligibility";
import { HORIZON_EUROPE_CASES } from "#test/golden-cases/horizon-europe";
import { OTHER_CASES } from "#test/golden-cases/other-programmes";
import { findingOf } from "./evaluate.ts";
import { RULES } from "./state.ts";

const CASES = [...HORIZON_EUROPE_CASES, ...OTHER_CASES];

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

test("every rule has a case of each verdict, and every case says where its answer was read", () => {
  for (const rule of RULES) {
    const verdicts = CASES.filter((each) => each.rule === rule).map(({ verdict }) => verdict);
    expect([...new Set(verdicts)].sort(), rule).toEqual(["fail", "pass", "unknown"]);
  }
  expect(CASES.every(({ source }) => source.length > 0)).toBe(true);
});
