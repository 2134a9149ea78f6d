import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS } from "#domain/organisations/state";
import { runs } from "#test/cases/sampled";
import { consortium, ids, joiners, named, partner, settings } from "#test/fixtures/any-consortium";
import { consortiumIn, facts, ON } from "#test/fixtures/eligibility";
import { kinds, taking } from "#test/golden-cases/golden-case";
import { roleGap } from "../roles/role-gap.ts";
import { PARTICIPATIONS, RULE_PACKS } from "../state.ts";
import { closingGaps } from "./closing-gaps.ts";
import { ASSOCIATION_READINGS, standingOf } from "./countries.ts";
import { changesBetween, type Evaluation, evaluate, findingOf, tallyOf } from "./evaluate.ts";
import { fragilityOf } from "./fragility.ts";
import { PACKS } from "./packs.ts";
import type { PartnerFacts } from "./rule.ts";
import { TRAITS } from "./rule-traits.ts";
import { RULES, type RuleId } from "./state.ts";

const RUNS = runs(2500);

test("an independent beneficiary of an eligible country never turns a pass of the minimum into anything else", () => {
  fc.assert(
    fc.property(consortium, fc.constantFrom("ES", "DE", "NO", "TR", "GB"), settings, (partners, country, setting) => {
      const more = [...partners, facts({ id: "new", country, owner: "its own" })];
      for (const rule of ["memberState", "threeCountries", "oneInEurope", "supportAction"] as const)
        if (findingOf(rule, partners, setting).verdict === "pass") expect(findingOf(rule, more, setting).verdict, rule).toBe("pass");
    }),
    { numRuns: RUNS },
  );
});

test("a partner that is no beneficiary changes nothing of the minimum, wherever it is established", () => {
  const others = PARTICIPATIONS.filter((one) => one !== "beneficiary");
  fc.assert(
    fc.property(consortium, partner, fc.constantFrom(...others), settings, (partners, row, participation, setting) => {
      const more = [...partners, facts({ ...row, id: "new", participation })];
      for (const rule of ["memberState", "threeCountries", "oneInEurope", "supportAction", "independent", "coordinator"] as const)
        expect(findingOf(rule, more, setting), rule).toEqual(findingOf(rule, partners, setting));
    }),
    { numRuns: RUNS },
  );
});

test("each witness set alone passes, and none of it can be left out", () => {
  fc.assert(
    fc.property(consortium, settings, (partners, setting) => {
      for (const rule of RULES) {
        const { verdict, witnesses } = findingOf(rule, partners, setting);
        if (verdict !== "pass") expect(witnesses).toEqual([]);
        else {
          const alone = partners.filter(({ id }) => witnesses.includes(id));
          expect(alone).toHaveLength(witnesses.length);
          expect(["pass", "none"], rule).toContain(findingOf(rule, alone, setting).verdict);
        }
        if (verdict !== "pass" || rule === "independent") continue;
        for (const left of witnesses) {
          const fewer = partners.filter(({ id }) => witnesses.includes(id) && id !== left);
          expect(findingOf(rule, fewer, setting).verdict, rule).not.toBe("pass");
        }
      }
    }),
    { numRuns: RUNS },
  );
});

const failsIn = ({ rules }: Evaluation, asked: RuleId) => rules.some(({ rule, verdict }) => rule === asked && verdict === "fail");

/** Every set of one, two or three. */
const setsUpToThree = <T>(list: readonly T[]): T[][] =>
  list.flatMap((one, n) => [
    [one],
    ...list.slice(n + 1).flatMap((two, m) => [[one, two], ...list.slice(n + m + 2).map((three) => [one, two, three])]),
  ]);

test("what closes a gap is as small as the smallest of all sets, and nothing is found only where there is none", () => {
  const reached = new Set<number>();
  const few = fc.array(partner, { minLength: 1, maxLength: 4 }).map((rows) => named(rows, "p"));
  const candidates = fc.array(partner, { maxLength: 12 }).map(joiners);
  fc.assert(
    fc.property(few, candidates, fc.constantFrom(...RULE_PACKS), settings, (partners, others, pack, setting) => {
      const before = evaluate(pack, partners, setting);
      const found = closingGaps(before, partners, others, setting, 4);
      const closes = (added: readonly PartnerFacts[]) =>
        evaluate(pack, [...partners, ...added], setting).rules.every(
          ({ rule, severity, verdict }) =>
            severity !== "must" || (failsIn(before, rule) ? verdict === "pass" || verdict === "none" : verdict !== "fail"),
        );
      for (const set of found) expect(closes(set), ids(set).join()).toBe(true);
      expect(new Set(found.map((set) => set.length)).size).toBeLessThanOrEqual(1);
      const sizes = before.verdict === "fail" ? setsUpToThree(others).flatMap((set) => (closes(set) ? [set.length] : [])) : [];
      expect(found[0]?.length).toBe(sizes.length > 0 ? Math.min(...sizes) : undefined);
      reached.add(found[0]?.length ?? 0);
    }),
    { numRuns: RUNS },
  );
  expect([0, 1, 2].filter((size) => !reached.has(size))).toEqual([]);
});

/** Every set of up to five. */
const setsUpToFive = <T>(list: readonly T[], size = 5): T[][] =>
  size === 0 ? [] : list.flatMap((one, n) => [[one], ...setsUpToFive(list.slice(n + 1), size - 1).map((set) => [one, ...set])]);

test("what closes a gap of rules and roles is as small as the smallest of all sets, and fills each role with somebody else", () => {
  const reached = new Set<number>();
  const few = fc.array(partner, { minLength: 1, maxLength: 3 }).map((rows) => named(rows, "p"));
  const doing = fc.record({
    sectors: fc.uniqueArray(fc.constantFrom("care" as const, "ivd" as const)),
    region: fc.constant(null),
    capabilities: fc.constant([]),
  });
  const candidates = fc
    .array(fc.tuple(partner, doing), { maxLength: 9 })
    .map((rows) => joiners(rows.map(([row]) => row)).map((one, n) => ({ ...one, ...(rows[n] as (typeof rows)[number])[1] })));
  const wish = fc.record({
    sector: fc.constantFrom("care" as const, "ivd" as const),
    kinds: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 2 })),
    countries: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom("ES", "FR", "PT"), { maxLength: 1 })),
    newCountry: fc.boolean(),
    capability: fc.constant(null),
  });
  const roles = fc.array(wish, { maxLength: 4, size: "max" }).map((all) => all.map((role, n) => ({ ...role, id: `r${n}` })));
  fc.assert(
    fc.property(few, candidates, roles, fc.constantFrom(...RULE_PACKS), settings, (partners, others, wanted, pack, setting) => {
      const before = evaluate(pack, partners, setting);
      const present = new Set(partners.flatMap(({ country }) => country ?? []));
      const gap = roleGap<(typeof others)[number]>(wanted, present);
      const found = closingGaps(before, partners, others, setting, 4, gap);
      const closes = (added: typeof others) =>
        gap.lackOf(added) === 0 &&
        evaluate(pack, [...partners, ...added], setting).rules.every(
          ({ rule, severity, verdict }) =>
            severity !== "must" || (failsIn(before, rule) ? verdict === "pass" || verdict === "none" : verdict !== "fail"),
        );
      for (const set of found) expect(closes(set), ids(set).join()).toBe(true);
      const most = Math.max(3, wanted.length);
      const lacks = before.verdict === "fail" || wanted.length > 0;
      const sizes = lacks ? setsUpToFive(others, most).flatMap((set) => (closes(set) ? [set.length] : [])) : [];
      expect(found[0]?.length).toBe(sizes.length > 0 ? Math.min(...sizes) : undefined);
      reached.add(found[0]?.length ?? 0);
    }),
    { numRuns: RUNS },
  );
  expect([0, 1, 2, 3].filter((size) => !reached.has(size))).toEqual([]);
});

test("27 entities of one country are not eligible as a research action, and could be as a coordination and support action", () => {
  const regional = consortiumIn("ES ".repeat(27), { kind: "company", pic: null });
  const { verdict, rules } = evaluate("horizon2021RiaIa", regional, ON);
  expect(verdict).toBe("fail");
  expect(rules.filter((each) => each.verdict === "fail").map(({ rule }) => rule)).toEqual(["threeCountries"]);
  expect(evaluate("horizon2021Csa", regional, ON).verdict).toBe("unknown");
});

test("a consortium passes when every must does, and says what a partner more or less would change", () => {
  const two = consortiumIn("ES FR").map((each, n) => ({ ...each, pic: `11111111${n}`, owner: each.id, kind: "company" as const }));
  const three = [...two, facts({ id: "PT", country: "PT", owner: "PT", pic: "111111119", kind: "company" })];
  const [before, after] = [evaluate("horizon2021RiaIa", two, ON), evaluate("horizon2021RiaIa", three, ON)];
  expect([before.verdict, after.verdict]).toEqual(["fail", "pass"]);
  expect(changesBetween(before, after)).toEqual([{ rule: "threeCountries", from: "fail", to: "pass" }]);
  expect(fragilityOf(after, three, ON)).toEqual([
    { partner: "ES0", rules: ["threeCountries", "coordinator"] },
    { partner: "FR1", rules: ["threeCountries"] },
    { partner: "PT", rules: ["threeCountries"] },
  ]);
  expect(closingGaps(before, two, [facts({ id: "ES", country: "ES" }), facts({ id: "IT", country: "IT" })], ON, 3).map(ids)).toEqual([
    ["IT"],
  ]);
});

test("a candidate that closes the gap is found after three that state a wrong participant code", () => {
  const before = consortiumIn("ES FR", { owner: null });
  const candidates = ["1", "2", "3", "111111111"].map((pic) => facts({ id: pic, country: "IT", pic }));
  const found = closingGaps(evaluate("horizon2021RiaIa", before, ON), before, candidates, ON, 3);
  expect(found.map(ids)).toEqual([["111111111"]]);
});

test("what is known of each rule is true of it: which facts it reads, and what those who join do to it", () => {
  const reached = { helps: 0, neverCorrects: 0 };
  const others = fc.array(partner, { maxLength: 3 }).map((rows) => named(rows, "c"));
  fc.assert(
    fc.property(consortium, others, fc.constantFrom(...RULES), settings, (partners, joining, rule, setting) => {
      const { reads, more } = TRAITS[rule];
      const before = findingOf(rule, partners, setting).verdict;
      const kept = partners.map((one) => ({ ...facts({ id: one.id }), ...Object.fromEntries(reads.map((fact) => [fact, one[fact]])) }));
      expect(findingOf(rule, kept, setting).verdict, rule).toBe(before);
      const after = findingOf(rule, [...partners, ...joining], setting).verdict;
      if (more === "helps" && before === "pass") expect(after, rule).toBe("pass");
      if (more === "neverCorrects" && before === "fail") expect(after, rule).toBe("fail");
      if (more === "helps" && before === "pass") reached.helps++;
      if (more === "neverCorrects" && before === "fail") reached.neverCorrects++;
    }),
    { numRuns: RUNS * 2 },
  );
  expect(Math.min(reached.helps, reached.neverCorrects)).toBeGreaterThan(0);
});

test("a rule that nobody has to meet does not apply, and does with the first partner that takes part so", () => {
  const three = consortiumIn("ES FR PT", { kind: "company" });
  const verdictOf = (rule: RuleId, partners: PartnerFacts[]) => findingOf(rule, partners, ON).verdict;
  expect([verdictOf("affiliated", three), verdictOf("equalityPlan", three), verdictOf("pic", [])]).toEqual(["none", "none", "none"]);
  expect(verdictOf("affiliated", taking(three, "associated"))).toBe("none");
  const withEntity = taking(three, "affiliated", "nobody");
  const evaluation = evaluate("horizon2021RiaIa", withEntity, ON);
  expect(evaluation.rules.find(({ rule }) => rule === "affiliated")?.verdict).toBe("fail");
  expect(changesBetween(evaluation, evaluate("horizon2021RiaIa", three, ON))).toContainEqual({
    ...{ rule: "affiliated", from: "fail", to: "none" },
  });
});

test("a pack with conditions that cannot be checked never passes, and names them", () => {
  const partners = ["ES213", "FRI12", "PT112"].map((nuts, n) =>
    facts({ id: nuts, isCoordinator: n === 0, country: nuts.slice(0, 2), kind: "research", nuts }),
  );
  const { verdict, rules, pack } = evaluate("i3Strand2a", partners, ON);
  expect(rules.map((each) => each.verdict)).toEqual(["pass", "pass"]);
  expect([verdict, pack.unchecked]).toEqual(["unknown", ["nonProfitOfWeakerRegion"]]);
  expect(evaluate("misiones2025", partners, ON)).toMatchObject({ verdict: "fail", inForce: false });
});

test("partners that state only a region of level 2 can be in different ones of level 3 in it", () => {
  const partners = ["ES213", "FRJ2", "FRJ2"].map((nuts, n) => facts({ id: `${n}`, country: nuts.slice(0, 2), nuts }));
  expect(findingOf("threeRegions", partners, ON)).toMatchObject({ verdict: "unknown", values: { found: 2, open: 0 } });
});

test("rules that decide and conditions that nobody checks are counted once; what the grant needs later is counted apart", () => {
  for (const id of ["horizon2021RiaIa", "i3Strand1", "eurostars3"] as const) {
    const evaluation = evaluate(id, consortiumIn("ES FR"), ON);
    const { all, of, later } = tallyOf(evaluation);
    expect(of.fail + of.unknown + of.pass + of.none).toBe(all);
    expect(all + later).toBe(evaluation.rules.length + (evaluation.pack.unchecked?.length ?? 0));
  }
  const { pack, rules } = evaluate("horizon2021RiaIa", consortiumIn("ES FR"), ON);
  expect(tallyOf({ pack, rules }).later).toBe(1);
  const companies = evaluate("horizon2021RiaIa", kinds(["ES", "FR"].map((country) => ({ country, kind: "company" as const }))), ON);
  // Nobody needs a plan for gender equality: it is not needed later either.
  const shown = companies.rules.filter(({ verdict }) => verdict === "none").map(({ rule }) => rule);
  expect(shown).toEqual(["affiliated", "equalityPlan"]);
  expect(tallyOf(companies)).toMatchObject({ later: 0, of: { none: shown.length }, all: companies.rules.length });
  expect(tallyOf({ pack: { ...pack, unchecked: ["innovative", "civilOnly"] }, rules: [] }).of.unknown).toBe(2);
});

test("a pack applies from its first day to its last", () => {
  const on = (day: string) => evaluate("horizon2021RiaIa", consortiumIn("ES"), { on: new Date(`${day}T10:00:00Z`) }).inForce;
  expect(["2020-12-31", "2021-01-01", "2027-12-31", "2028-01-01"].map(on)).toEqual([false, true, true, false]);
});

const ELI = /^http:\/\/data\.europa\.eu\/eli\/(?:reg|reco|dec_impl)\/\d{4}\/\d+\/oj$/;

test("every pack names its rules once, and each source has an address and a day", () => {
  for (const [id, pack] of Object.entries(PACKS)) {
    expect(pack.id).toBe(id);
    expect(new Set(pack.rules.map(({ rule }) => rule)).size).toBe(pack.rules.length);
    for (const { source } of pack.rules) {
      if (source.official) expect(source.official).toMatch(ELI);
      expect(source.official ?? source.also).toBeDefined();
      if (source.also) expect(source.also.url).toMatch(/^https?:\/\//);
      expect(source.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
});

test("countries are of their day: no list is used before it was made", () => {
  expect(ASSOCIATION_READINGS.map(({ asOf }) => asOf)).toEqual(ASSOCIATION_READINGS.map(({ asOf }) => asOf).toSorted());
  const on = (day: string) => ["ES", "RE", "NO", "CA", "CH", "GL", "BY", "US"].map((country) => standingOf(country, new Date(day)));
  expect(on("2025-04-10")).toEqual(["member", "member", "associated", "pillar2", "transitional", "territory", "excluded", "other"]);
  expect(on("2022-05-09")).toEqual(["member", "member", "unread", "unread", "unread", "territory", "unread", "unread"]);
});
