import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "#test/cases/sampled";
import { collaborationIndex, type MatchedOrganisation, type PastConsortium } from "./collaboration-index.ts";
import { rankPartners } from "./rank-partners.ts";
import { measure, SIGNALS } from "./signals.ts";
import { MATCH_PARTS, STATED_PARTS, STATED_WEIGHTS } from "./weights.ts";

const RUNS = cases(150);
const ON = new Date("2026-01-01T00:00:00Z");
const FIELDS = ["SC1", "MSCA", "LEIT"];
const names = Array.from({ length: 30 }, (_, n) => `o${String(n).padStart(2, "0")}`);
const organisations = fc.tuple(
  ...names.map((id) =>
    fc.record({ id: fc.constant(id), kind: fc.constantFrom("HES", "PRC", "REC", null), country: fc.constantFrom("ES", "FR", "DE", null) }),
  ),
);
const consortia = fc.array(
  fc.record({
    members: fc.uniqueArray(fc.constantFrom(...names.slice(0, 24)), { minLength: 1, maxLength: 7 }),
    fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 2 }),
    startedAt: fc.date({ min: new Date("2014-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
  }),
  { maxLength: 25 },
);
const asked = fc.record({
  past: consortia.map((list) => list.map((each, n): PastConsortium => ({ ...each, id: `c${n}`, coordinator: each.members[0] }))),
  everyone: organisations,
  partners: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 }),
  fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 2 }),
  slot: fc.option(fc.constantFrom({ kind: "HES" }, { country: "ES" }, { kind: "PRC", country: "FR" }), { nil: undefined }),
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
const seeking = ({ everyone, partners, fields, slot }: Asked) => ({
  partners: everyone.filter(({ id }) => partners.includes(id)),
  coordinator: partners[0],
  fields,
  slot,
});
const rankingOf = (one: Asked) => rankPartners(collaborationIndex(one.everyone, one.past, ON), seeking(one));

test("partners are never suggested, everybody else once, and only whoever states what a slot wants", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const order = rankingOf(one).order();
      const wanted = one.everyone.filter(
        ({ id, kind, country }) =>
          !one.partners.includes(id) &&
          [undefined, kind].includes(one.slot && "kind" in one.slot ? one.slot.kind : undefined) &&
          [undefined, country].includes(one.slot && "country" in one.slot ? one.slot.country : undefined),
      );
      expect(order.toSorted()).toEqual(wanted.map(({ id }) => id).sort());
    }),
    { numRuns: RUNS },
  );
});

test("the parts add up to the score, and those without a kept place are in the order of their scores", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const ranked = rankingOf(one).slice(0, 100);
      for (const { parts, score } of ranked) expect(MATCH_PARTS.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(score, 9);
      const scores = ranked.filter(({ reserved }) => !reserved).map(({ score }) => score);
      for (let n = 1; n < scores.length; n++) expect(scores[n]).toBeLessThanOrEqual((scores[n - 1] as number) + 1e-9);
    }),
    { numRuns: RUNS },
  );
});

test("all scores are of one measure: who has a kept place shows no higher one than those above that are in order", () => {
  fc.assert(
    fc.property(asked, (one) => {
      let lowest = Number.POSITIVE_INFINITY;
      for (const { score, reserved } of rankingOf(one).slice(0, 100)) {
        expect(score).toBeLessThanOrEqual(lowest + 1e-9);
        if (!reserved) lowest = score;
      }
    }),
    { numRuns: RUNS },
  );
});

test("the order of what is given changes nothing, nor does asking again", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const before = rankingOf(one);
      const reversed = {
        ...one,
        everyone: one.everyone.toReversed() as typeof one.everyone,
        past: one.past.toReversed().map((each) => ({ ...each, members: each.members.toReversed(), fields: each.fields.toReversed() })),
        fields: one.fields.toReversed(),
      };
      const after = rankingOf(reversed);
      expect(after.order()).toEqual(before.order());
      expect(after.slice(0, 30)).toEqual(before.slice(0, 30));
    }),
    { numRuns: RUNS },
  );
});

test("a tie is new for whoever shared no consortium with a partner", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const shared = (id: string) =>
        one.past.filter(({ members }) => members.includes(id) && one.partners.some((each) => members.includes(each)));
      for (const { id, tie, shared: many } of rankingOf(one).slice(0, 30)) {
        expect(tie).toBe(shared(id).length > 0 ? "proven" : "new");
        expect(many).toBe(shared(id).length);
      }
    }),
    { numRuns: RUNS },
  );
});

const alone = (id: string): MatchedOrganisation => ({ id, kind: "PRC", country: "ES" });
const started = new Date("2024-01-01T00:00:00Z");
/** Twenty that worked with the partner, five that worked only with each other, five that have been in no consortium. */
const known = Array.from({ length: 20 }, (_, n) => `known${String(n).padStart(2, "0")}`);
const strangers = Array.from({ length: 5 }, (_, n) => `stranger${n}`);
const newcomers = Array.from({ length: 5 }, (_, n) => `newcomer${n}`);
const small = collaborationIndex(
  ["partner", ...known, ...strangers, ...newcomers].map(alone),
  [
    { id: "a", members: ["partner", ...known], coordinator: "partner", fields: ["SC1"], startedAt: started },
    { id: "b", members: strangers, coordinator: strangers[0], fields: ["SC1"], startedAt: started },
  ],
  ON,
);
const ofPartner = { partners: [alone("partner")], coordinator: "partner", fields: ["SC1"] };

test("of ten places one is kept for a new tie, and one for a newcomer that states something wanted", () => {
  const stated = (id: string) => ({ role: 0, capabilities: 0, trl: 0, gap: 0, words: id === "newcomer3" ? 0.1 : 0 });
  const first = rankPartners(small, { ...ofPartner, stated }).slice(0, 10);
  expect(first.filter(({ reserved }) => reserved).map(({ id, tie }) => [id, tie])).toEqual([
    ["newcomer3", "new"],
    [first[9]?.id, "new"],
  ]);
  expect(strangers).toContain(first[9]?.id);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const statements = fc.array(fc.record({ role: fc.constantFrom(0, 0.5, 1), capabilities: share, trl: share, gap: share, words: share }), {
  minLength: names.length,
  maxLength: names.length,
});

test("with what candidates state a score is in points of at most 100, and nothing outweighs a role that is needed", () => {
  fc.assert(
    fc.property(asked, statements, (one, said) => {
      const stated = (id: string) => said[names.indexOf(id)] as (typeof said)[number];
      const index = collaborationIndex(one.everyone, one.past, ON);
      for (const { id, score, parts } of rankPartners(index, { ...seeking(one), stated }).slice(0, 100)) {
        expect(MATCH_PARTS.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(score, 9);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.abs(score - parts.role)).toBeLessThan(STATED_WEIGHTS.role / 2);
        for (const part of STATED_PARTS) expect(parts[part]).toBeCloseTo(STATED_WEIGHTS[part] * stated(id)[part], 9);
      }
    }),
    { numRuns: RUNS },
  );
});

test("a newcomer that states nothing that is wanted has no place of its own", () => {
  const first = rankPartners(small, ofPartner).slice(0, 10);
  expect(first.filter(({ id }) => newcomers.includes(id))).toEqual([]);
});

test("an organisation of which history says nothing has no signal but what its kind and country say", () => {
  const to = new Float64Array(SIGNALS.length);
  measure(small, ofPartner).write(small.placeOf.get("newcomer0") as number, to);
  const said = SIGNALS.filter((_, n) => to[n] !== 0);
  expect(said.filter((signal) => !["kindPresent", "kindInField", "countryNear", "coordinatorsCountry"].includes(signal))).toEqual([]);
});

test("only candidates are suggested, and without any history or partner nothing breaks", () => {
  const order = rankPartners(small, { ...ofPartner, candidates: new Set(["known03", "partner", "nobody"]) }).order();
  expect(order).toEqual(["known03"]);
  const empty = collaborationIndex([], [], ON);
  expect(rankPartners(empty, { partners: [], coordinator: undefined, fields: [] }).order()).toEqual([]);
  const bare = rankPartners(collaborationIndex([alone("a"), alone("b")], [], ON), {
    partners: [],
    coordinator: undefined,
    fields: ["SC1"],
  });
  expect(bare.order()).toEqual(["a", "b"]);
});

test("consortia that began after the day are not known", () => {
  const later = { id: "z", members: ["a", "b"], coordinator: "a", fields: [], startedAt: new Date("2026-06-01T00:00:00Z") };
  const { sizes } = collaborationIndex([alone("a"), alone("b")], [later], ON);
  expect(sizes).toHaveLength(0);
});
