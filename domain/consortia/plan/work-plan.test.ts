import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { type PlannedPackage, type PlannedPartner, workPlanOf } from "./work-plan.ts";

const plan = { months: 36, isLumpSum: false };
const lump = { months: 36, isLumpSum: true };
const one = (id: string, given: Partial<PlannedPackage> = {}): PlannedPackage => ({
  id,
  leadId: "A",
  startMonth: 1,
  endMonth: 12,
  ...given,
});
/** Person-months and euros for each package. */
const partner = (id: string, work: Record<string, [number, number]> | undefined, budget?: [number, number | null]): PlannedPartner => ({
  id,
  work:
    work && Object.fromEntries(Object.entries(work).map(([name, [months, share]]) => [name, { months: months * 100, share: share * 100 }])),
  budget: budget && { personMonths: budget[0] * 100, requested: budget[1] === null ? null : budget[1] * 100 },
});
const problems = (...given: Parameters<typeof workPlanOf>) => workPlanOf(...given).problems;

test("a plan lacks nothing where each package has a lead who works in it, and each partner works as much as its budget says", () => {
  const partners = [partner("A", { P: [12, 0], Q: [2.5, 0] }, [14.5, null]), partner("B", { Q: [6, 0] }, [6, 1000])];
  const found = workPlanOf(plan, [one("P"), one("Q", { leadId: "B", startMonth: 30, endMonth: 36 })], partners);
  expect(found).toEqual({
    all: { months: 2050, share: 0 },
    ofPackage: { P: { months: 1200, share: 0 }, Q: { months: 850, share: 0 } },
    ofPartner: { A: { months: 1450, share: 0 }, B: { months: 600, share: 0 } },
    problems: [],
  });
  expect(problems(undefined, [], partners)).toEqual([]);
});

test("a task or milestone that is due outside its package, and a milestone that nobody can verify, are named", () => {
  const item = (kind: "task" | "milestone", title: string, month: number, verification: string | null) => ({
    kind,
    title,
    month,
    verification,
  });
  const items = [item("task", "Early", 2, null), item("milestone", "Late", 13, "Report"), item("milestone", "Trial", 6, null)];
  expect(problems(plan, [one("P", { startMonth: 3, items })], [partner("A", { P: [12, 0] })])).toEqual([
    { problem: "itemOutside", packageId: "P", title: "Early", stated: 2 },
    { problem: "itemOutside", packageId: "P", title: "Late", stated: 13 },
    { problem: "unverified", packageId: "P", title: "Trial" },
  ]);
});

test.each([
  ["nobody has said how long the project lasts", [undefined, [one("P")], [partner("A", { P: [1, 0] })]], [{ problem: "noDuration" }]],
  [
    "a package ends after the project",
    [plan, [one("P", { endMonth: 37 })], [partner("A", { P: [1, 0] })]],
    [{ problem: "outside", packageId: "P", stated: 37, expected: 36 }],
  ],
  [
    "nobody leads it, or somebody who is no partner any more",
    [plan, [one("P", { leadId: null }), one("Q", { leadId: "gone" })], [partner("A", { P: [1, 0], Q: [1, 0] })]],
    [
      { problem: "noLead", packageId: "P" },
      { problem: "noLead", packageId: "Q" },
    ],
  ],
  [
    "its lead does not work in it",
    [plan, [one("P"), one("Q", { leadId: "B" })], [partner("A", { Q: [1, 0] }), partner("B", { P: [1, 0], Q: [1, 0] })]],
    [{ problem: "leadWithoutWork", packageId: "P", partnerId: "A" }],
  ],
  ["nobody works in it", [plan, [one("P"), one("Q")], [partner("A", { P: [1, 0] })]], [{ problem: "noWork", packageId: "Q" }]],
  [
    "a partner has stated nothing, or no work",
    [plan, [one("P")], [partner("A", { P: [1, 0] }), partner("B", undefined, [3, 1]), partner("C", { P: [0, 0], gone: [4, 0] })]],
    [
      { problem: "silent", partnerId: "B" },
      { problem: "idle", partnerId: "C" },
    ],
  ],
  [
    "its person-months are not those of its budget",
    [plan, [one("P")], [partner("A", { P: [1, 0] }, [2, null])]],
    [{ problem: "monthsDiffer", partnerId: "A", stated: 100, expected: 200 }],
  ],
  [
    "a package has no share of the lump sum, and the shares of a partner are not what it requests",
    [lump, [one("P"), one("Q")], [partner("A", { P: [1, 500], Q: [1, 0] }, [2, 600]), partner("B", { P: [1, 9] }, [1, null])]],
    [
      { problem: "noShare", packageId: "Q" },
      { problem: "shareDiffers", partnerId: "A", stated: 50_000, expected: 60_000 },
    ],
  ],
] as const)("what a plan lacks: %s", (_, given, expected) => {
  expect(problems(...(given as unknown as Parameters<typeof workPlanOf>))).toEqual(expected);
});

const amount = fc.integer({ min: 0, max: 1_000_000 });
const ids = ["P", "Q", "R"];
const anyPartner = fc.record({
  work: fc.option(fc.dictionary(fc.constantFrom(...ids, "gone"), fc.record({ months: amount, share: amount }), { noNullPrototype: true }), {
    nil: undefined,
  }),
  budget: fc.constant(undefined),
});
const anyPackage = fc.record({
  leadId: fc.option(fc.constantFrom("0", "1", "9")),
  startMonth: fc.constant(1),
  endMonth: fc.integer({ min: 1, max: 60 }),
});

test("sums by package and by partner come to the same, and more work never adds to what a plan lacks", () => {
  fc.assert(
    fc.property(fc.array(anyPackage, { maxLength: 3 }), fc.array(anyPartner, { maxLength: 6 }), fc.boolean(), (drawn, given, isLumpSum) => {
      const packages = drawn.map((each, n) => ({ ...each, id: ids[n] ?? "" }));
      const partners = given.map((each, n) => ({ ...each, id: String(n) }));
      const found = workPlanOf({ months: 36, isLumpSum }, packages, partners);
      for (const sums of [found.ofPackage, found.ofPartner]) {
        expect(Object.values(sums).reduce((sum, { months }) => sum + months, 0)).toBe(found.all.months);
        expect(Object.values(sums).reduce((sum, { share }) => sum + share, 0)).toBe(found.all.share);
      }
      const busy = partners.map((each) => ({
        ...each,
        work: Object.fromEntries(packages.map(({ id }) => [id, { months: 100 + (each.work?.[id]?.months ?? 0), share: 100 }])),
      }));
      const left = workPlanOf({ months: 36, isLumpSum }, packages, busy).problems;
      const without = packages.length > 0 && partners.length > 0 ? ["outside", "noLead"] : ["outside", "noLead", "noWork", "noShare"];
      expect(left.filter(({ problem }) => !without.includes(problem))).toEqual([]);
    }),
    { numRuns: runs(500) },
  );
});
