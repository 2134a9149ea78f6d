import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { consortium, named, partner, settings } from "#test/fixtures/any-consortium";
import { RULE_PACKS } from "../state.ts";
import { evaluate } from "./evaluate.ts";
import { fragilityOf, withReserves } from "./fragility.ts";
import type { PartnerFacts } from "./rule.ts";
import type { RuleId } from "./state.ts";

const RUNS = runs(2500);

test("who takes a pass away by leaving is found, and nobody else", () => {
  fc.assert(
    fc.property(consortium, fc.constantFrom(...RULE_PACKS), settings, (partners, pack, setting) => {
      const before = evaluate(pack, partners, setting);
      const expected = partners.flatMap(({ id }) => {
        const after = evaluate(
          pack,
          partners.filter((each) => each.id !== id),
          setting,
        );
        const isMet = (asked: RuleId) =>
          after.rules.every(({ rule, verdict }) => rule !== asked || verdict === "pass" || verdict === "none");
        const lost = before.rules.filter(({ rule, verdict }) => verdict === "pass" && !isMet(rule));
        return lost.length > 0 ? [{ partner: id, rules: lost.map(({ rule }) => rule) }] : [];
      });
      expect(fragilityOf(before, partners, setting)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

test("who in reserve takes the place of a partner that leaves is found by trying each, and nobody else", () => {
  const reserve = fc.array(partner, { maxLength: 4 }).map((rows) => named(rows, "c"));
  let found = 0;
  fc.assert(
    fc.property(consortium, reserve, fc.constantFrom(...RULE_PACKS), settings, (partners, reserves, pack, setting) => {
      const before = evaluate(pack, partners, setting);
      for (const each of withReserves(fragilityOf(before, partners, setting), { partners, reserves }, setting)) {
        const instead = (one: PartnerFacts) => [...partners.filter(({ id }) => id !== each.partner), one];
        const passing = reserves.filter((one) =>
          evaluate(pack, instead(one), setting).rules.every(({ rule, verdict }) => !each.rules.includes(rule) || verdict === "pass"),
        );
        expect(each.reserves).toEqual(passing.map(({ name }) => name));
        found += passing.length;
      }
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(0);
});
