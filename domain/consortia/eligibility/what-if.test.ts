import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS } from "#domain/organisations/state";
import { runs } from "#test/cases/sampled";
import { consortiumIn, facts, ON } from "#test/fixtures/eligibility";
import { taking } from "#test/golden-cases/golden-case";
import { RULE_PACKS } from "../state.ts";
import { changesBetween, evaluate } from "./evaluate.ts";
import { whatIf } from "./what-if.ts";

const RUNS = runs(1500);
const stated = fc.record({
  country: fc.constantFrom("ES", "FR", "PT", "NO", "CA", "UA", "US", "RU", null),
  kind: fc.constantFrom(...KINDS, null),
  pic: fc.constantFrom("111111111", "222222222", null),
  owner: fc.constantFrom("a", "b", null),
  nuts: fc.constantFrom("ES211", "FRI12", "PT112", null),
  people: fc.constantFrom(8, 400, null),
  cost: fc.constantFrom(0, 60_000_000, 150_000_000, 500_000_000, 500_000_000, null),
  ownCost: fc.constantFrom(0, 50_000_000, 400_000_000, 400_000_000),
  sme: fc.constantFrom(true, false, null),
});
const group = (prefix: string, maxLength: number) =>
  fc
    .array(stated, { maxLength })
    .map((rows) => rows.map((row, n) => facts({ ...row, id: `${prefix}${n}`, isCoordinator: prefix === "p" && n === 0 })));
const consortium = group("p", 7);
const others = group("c", 4);
const pack = fc.constantFrom(...RULE_PACKS);
const ids = (partners: readonly { id: string }[]) => partners.map(({ id }) => id);
const NOTHING = { without: [], joining: [] };

test("when nobody leaves and nobody joins, nothing changes", () => {
  fc.assert(
    fc.property(pack, consortium, (id, partners) => {
      expect(whatIf(id, partners, NOTHING, ON)).toEqual({ evaluation: evaluate(id, partners, ON), turned: [] });
      const already = { without: ["nobody"], joining: partners };
      expect(whatIf(id, partners, already, ON)).toEqual(whatIf(id, partners, NOTHING, ON));
    }),
    { numRuns: RUNS },
  );
});

test("what would be if a request were accepted is what is after it was accepted", () => {
  fc.assert(
    fc.property(pack, consortium, stated, (id, partners, row) => {
      const asking = facts({ ...row, id: "asking" });
      const [before, after] = [evaluate(id, partners, ON), evaluate(id, [...partners, asking], ON)];
      const { evaluation, turned } = whatIf(id, partners, { without: [], joining: [asking] }, ON);
      expect(evaluation).toEqual(after);
      expect(turned.map(({ rule, from, verdict: to }) => ({ rule, from, to }))).toEqual(changesBetween(before, after));
    }),
    { numRuns: RUNS },
  );
});

test("what would be if partners took part without funding is what is once they do; whoever coordinates stays a beneficiary", () => {
  const supposed = consortium.chain((partners) => fc.tuple(fc.constant(partners), fc.shuffledSubarray(ids(partners))));
  fc.assert(
    fc.property(pack, supposed, (id, [partners, associated]) => {
      const after = partners.map((one) =>
        associated.includes(one.id) && !one.isCoordinator ? { ...one, participation: "associated" as const } : one,
      );
      expect(whatIf(id, partners, { ...NOTHING, associated }, ON).evaluation).toEqual(evaluate(id, after, ON));
    }),
    { numRuns: RUNS },
  );
  const { turned } = whatIf("horizon2021RiaIa", consortiumIn("ES FR PT"), { ...NOTHING, associated: ["ES0", "PT2"] }, ON);
  expect(turned.map(({ rule, verdict }) => [rule, verdict])).toContainEqual(["threeCountries", "fail"]);
});

test("the order in which those who leave and who join are named does not matter, nor does naming one twice", () => {
  const supposed = fc.tuple(consortium, others).chain(([partners, joining]) =>
    fc.record({
      partners: fc.constant(partners),
      joining: fc.constant(joining),
      shuffled: fc.shuffledSubarray(joining, { minLength: joining.length }),
      without: fc.shuffledSubarray(ids(partners)),
    }),
  );
  fc.assert(
    fc.property(pack, supposed, (id, { partners, joining, shuffled, without }) => {
      const said = whatIf(id, partners, { without, joining }, ON);
      const again = { without: [...without.toReversed(), ...without], joining: [...shuffled, ...joining] };
      expect(whatIf(id, partners, again, ON)).toEqual(said);
    }),
    { numRuns: RUNS },
  );
});

test("who leaves and who joins count at once, and a rule that changes says why it would be so", () => {
  const partners = consortiumIn("ES FR PT");
  const supposed = { without: ["PT2"], joining: [facts({ id: "US", country: "US" })] };
  expect(whatIf("horizon2021RiaIa", partners, supposed, ON).turned).toMatchObject([
    { rule: "threeCountries", from: "pass", verdict: "fail", values: { found: 2, countries: ["ES", "FR"] } },
  ]);
  const instead = { ...supposed, joining: [facts({ id: "IT", country: "IT" })] };
  const { evaluation, turned } = whatIf("horizon2021RiaIa", partners, instead, ON);
  expect([turned, evaluation.verdict]).toEqual([[], evaluate("horizon2021RiaIa", partners, ON).verdict]);
});

test("when the last affiliated entity would go on without funding, what was wrong with it would be no more", () => {
  const partners = taking(consortiumIn("ES FR PT IT"), "affiliated", "nobody");
  const { evaluation, turned } = whatIf("horizon2021RiaIa", partners, { ...NOTHING, associated: ["IT3"] }, ON);
  expect(evaluation.rules.find(({ rule }) => rule === "affiliated")?.verdict).toBe("none");
  expect(turned).toMatchObject([{ rule: "affiliated", from: "fail", verdict: "none" }]);
});

test("nobody who joins takes the place of the coordinator that leaves", () => {
  const joining = [facts({ id: "IT", country: "IT", isCoordinator: true })];
  const { turned } = whatIf("horizon2021RiaIa", consortiumIn("ES FR PT"), { without: ["ES0"], joining }, ON);
  expect(turned).toMatchObject([{ rule: "coordinator", verdict: "fail" }]);
});
