import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { budgetOf, fundingRate } from "./budget.ts";

const euros = (n: number) => Math.round(n * 100);
const partner = (
  id: string,
  given: {
    personnel?: number;
    subcontracting?: number;
    other?: number;
    nonProfit?: boolean;
    country?: string | null;
    requested?: number | null;
  },
) => ({
  ...{ id, country: given.country === undefined ? "ES" : given.country, personMonths: 1200, requested: given.requested ?? null },
  costs: { personnel: euros(given.personnel ?? 0), subcontracting: euros(given.subcontracting ?? 0), other: euros(given.other ?? 0) },
  nonProfit: given.nonProfit ?? false,
});
const FFG = "https://www.ffg.at/en/europe/heu/legal-financial/theme_funding-rates";

test(`rates: research and support actions pay all, innovation actions 70%, and all to those who make no profit (${FFG})`, () => {
  expect([fundingRate("ria", false), fundingRate("csa", false), fundingRate("ia", false), fundingRate("ia", true)]).toEqual([
    100, 100, 70, 100,
  ]);
});

test(`indirect costs are a quarter of the direct costs without subcontracting (${FFG})`, () => {
  const { lines } = budgetOf([partner("A", { personnel: 80_000, other: 20_000, subcontracting: 10_000 })], "ia");
  expect(lines[0]).toMatchObject({
    direct: euros(100_000),
    indirect: euros(25_000),
    total: euros(135_000),
    most: euros(94_500),
    share: 10_000,
  });
});

test("half a cent is rounded upwards, once, and never lost between partners and totals", () => {
  const { lines, totals } = budgetOf([partner("A", { personnel: 0.02 }), partner("B", { personnel: 0.03 })], "ria");
  expect(lines.map(({ indirect, total }) => [indirect, total])).toEqual([
    [1, 3],
    [1, 4],
  ]);
  expect(totals).toMatchObject({ indirect: 2, total: 7, most: 7 });
});

test("whoever asks for more than the most is marked, and who asks for nothing of its own counts with the most", () => {
  const { lines, totals } = budgetOf([partner("A", { other: 1000, requested: euros(900) }), partner("B", { other: 1000 })], "ia");
  expect(lines.map(({ most, isTooMuch }) => [most, isTooMuch])).toEqual([
    [euros(875), true],
    [euros(875), false],
  ]);
  expect(totals.requested).toBe(euros(1775));
  expect(budgetOf([partner("A", { other: 1000 })], null)).toMatchObject({
    totals: { most: null, requested: 0 },
    lines: [{ rate: null, most: null }],
  });
});

test("shares of partners and countries, and how concentrated they are", () => {
  const { lines, countries, concentration } = budgetOf(
    [partner("A", { other: 600 }), partner("B", { other: 300, country: "FR" }), partner("C", { other: 100, country: null })],
    null,
  );
  expect(lines.map(({ share }) => share)).toEqual([6000, 3000, 1000]);
  expect(countries.map(({ country, share }) => [country, share])).toEqual([
    ["ES", 6000],
    ["FR", 3000],
    [null, 1000],
  ]);
  expect(concentration).toBe(4600);
  expect(budgetOf([partner("A", {})], null)).toMatchObject({ concentration: 0, lines: [{ share: 0 }] });
});

const cents = fc.integer({ min: 0, max: 5_000_000_00 });
test("totals are the sums of the lines to the cent, and no line gets more than it costs", () => {
  const line = fc.record({ personnel: cents, subcontracting: cents, other: cents });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.boolean()), { maxLength: 40 }),
      fc.constantFrom("ria" as const, "ia" as const, null),
      (rows, action) => {
        const given = rows.map(([costs, nonProfit], n) => ({
          id: `p${n}`,
          country: null,
          costs,
          personMonths: 1,
          requested: null,
          nonProfit,
        }));
        const { lines, totals, concentration } = budgetOf(given, action);
        expect(lines.reduce((all, { total }) => all + total, 0)).toBe(totals.total);
        expect(totals.direct + totals.indirect + totals.costs.subcontracting).toBe(totals.total);
        for (const { most, total } of lines) expect(most ?? 0).toBeLessThanOrEqual(total);
        expect(concentration).toBeLessThanOrEqual(10_000);
      },
    ),
    { numRuns: runs(500) },
  );
});
