import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { consortium, settings } from "#test/fixtures/any-consortium";
import { consortiumIn, ON } from "#test/fixtures/eligibility";
import { owned, taking } from "#test/golden-cases/golden-case";
import { findingOf } from "./evaluate.ts";
import type { PartnerFacts } from "./rule.ts";
import { countTowardsMinimum } from "./who-counts.ts";

const RUNS = runs(2500);

test("what counts towards the minimum is what its rule counts: no second of one owner, third country, excluded or other way of taking part", () => {
  const count = (partners: PartnerFacts[]) => countTowardsMinimum([{ rule: "threeCountries" }], partners, ON);
  const four = consortiumIn("ES FR PT ES");
  expect(count(four)?.counted).toHaveLength(4);
  expect(count(owned("ES FR/a PT/a ES"))).toMatchObject({ counted: { length: 3 }, not: [{ id: "PT2", why: "owner", with: ["FR1"] }] });
  // Of one owner counts whom the rule counts, not who joined first.
  expect(findingOf("threeCountries", owned("ES ES/a FR PT/a"), ON).witnesses).toEqual(["ES0", "FR2", "PT3"]);
  expect(count(owned("ES ES/a FR PT/a"))).toMatchObject({
    counted: ["ES0", "FR2", "PT3"],
    not: [{ id: "ES1", why: "owner", with: ["PT3"] }],
  });
  expect(count(consortiumIn("ES FR US ES"))).toMatchObject({ counted: { length: 3 }, not: [{ id: "US2", why: "country" }] });
  expect(count(consortiumIn("ES FR BY ES"))).toMatchObject({ counted: { length: 3 }, not: [{ id: "BY2", why: "excluded" }] });
  for (const way of ["associated", "affiliated", "subcontractor"] as const)
    expect(count(taking(four, way))).toMatchObject({
      counted: { length: 3 },
      not: [{ id: "ES3", why: "participation", participation: way }],
    });
  expect(countTowardsMinimum([{ rule: "fiveRegions" }], four, ON)).toBeUndefined();
  const doubtful = (more: Partial<PartnerFacts>) =>
    owned("ES/w FR/x PT/y ES/z").map((one, n) => (n === 1 || n === 2 ? { ...one, ...more } : one));
  expect(count(doubtful({ alike: { group: "x or y", names: ["X", "Y"], missing: [] } }))).toMatchObject({
    counted: { length: 4 },
    least: 3,
  });
  expect(count(doubtful({ owner: null, isDisputed: true, disputedGroup: "FR1" }))).toMatchObject({ counted: { length: 4 }, least: 3 });
  fc.assert(
    fc.property(consortium, settings, (partners, setting) => {
      const { verdict, values } = findingOf("threeCountries", partners, setting);
      const least = countTowardsMinimum([{ rule: "threeCountries" }], partners, setting)?.least ?? 0;
      if (verdict === "pass") expect(least).toBeGreaterThanOrEqual(values.needed);
    }),
    { numRuns: RUNS },
  );
});

test("partners whose owner nobody states are named: counted for the countries, and what independence lacks", () => {
  const partners = owned("ES/w FR PT/y");
  expect(findingOf("threeCountries", partners, ON)).toMatchObject({ verdict: "pass", values: { partners: ["FR1"] } });
  expect(findingOf("threeCountries", owned("ES/w FR/x PT/y"), ON).values.partners).toEqual([]);
  for (const rule of ["independent", "twoIndependent"] as const)
    expect(findingOf(rule, owned("ES/w FR"), ON)).toMatchObject({ verdict: "unknown", values: { partners: ["FR1"] } });
});
