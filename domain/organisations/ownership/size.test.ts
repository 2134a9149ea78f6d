import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/cases/sampled";
import { controlGroups, dependentGroups, type Stake } from "./links.ts";
import { type Counted, type Enterprise, SIZES, type Size, sizeOf } from "./size.ts";
import { HOLDER_KINDS, type HolderKind, type YearFigures } from "./state.ts";

/** "B 25 A": B owns 25% of A. A fourth word says what B is, and an exclamation mark that it decides. */
const stakesOf = (text: string): Stake[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [owner = "", share = "0", owned = "", holder = "enterprise"] = one.replace("!", "").split(" ");
      return { owner, owned, share: Math.round(Number(share) * 100), controls: one.includes("!"), holder: holder as HolderKind };
    });
const year = (people: number | null, turnover: number | null = 1_000_000, balance: number | null = 1_000_000): YearFigures => ({
  people,
  turnover,
  balance,
});
const enterprise = (id: string, ...years: YearFigures[]): Enterprise => ({ id, years, isNew: false });
const steady = (id: string, people: number, turnover?: number, balance?: number) =>
  enterprise(id, year(people, turnover, balance), year(people, turnover, balance));
const said = (counted: readonly Counted[]) =>
  counted
    .map(({ id, share }) => `${share / 100} ${id}`)
    .toSorted()
    .join(", ");
const sizedBy = (stakes: string, ...enterprises: Enterprise[]) =>
  sizeOf("A", { enterprises, stakes: stakesOf(stakes), isOwnersStated: true });

const GUIDE = "User guide to the SME definition (2015), as copied at https://www.mwitty.com/content.php?id=6859459";
const ANNEX = "Recommendation 2003/361/EC, Annex";
const TOTALS: { source: string; stakes: string; counted: string }[] = [
  {
    source: `${GUIDE}, example 4: a university and an institutional investor, not linked, stay outside`,
    stakes: "B 25 A university, C 30 A, D 25 A institutional",
    counted: "100 A, 30 C",
  },
  {
    source: `${GUIDE}, example 5: linked to each other they hold 55%, so that all of both counts`,
    stakes: "B 25 A university, C 25 A, D 30 A publicInvestment, B 60 D",
    counted: "100 A, 100 B, 100 D, 25 C",
  },
  {
    source: `${ANNEX}, Art. 6(2): partners upstream and downstream, pro rata`,
    stakes: "B 25 A, A 33 C, A 49 D",
    counted: "100 A, 25 B, 33 C, 49 D",
  },
  { source: `${ANNEX}, Art. 6(2): linked ones in full`, stakes: "B 60 A, A 51 C, A 100 D", counted: "100 A, 100 B, 100 C, 100 D" },
  {
    source: `${ANNEX}, Art. 3(3): holders linked to each other count together`,
    stakes: "B 20 A, C 20 A, D 20 A, B 51 C, B 51 D",
    counted: "100 A, 100 B, 100 C, 100 D",
  },
  {
    source: `${ANNEX}, Art. 6(3): partners of a linked one, pro rata`,
    stakes: "B 60 A, C 32 B, D 25 B",
    counted: "100 A, 100 B, 25 D, 32 C",
  },
  {
    source: `${ANNEX}, Art. 6(3): all of what is linked to a partner, nothing of the partner's partners`,
    stakes: "B 38 A, B 60 C, D 40 B",
    counted: "100 A, 38 B, 38 C",
  },
  { source: `${ANNEX}, Art. 6(2): of cross-holdings the larger`, stakes: "B 30 A, A 45 B", counted: "100 A, 45 B" },
  { source: `${ANNEX}, Art. 3(2): below a quarter it is autonomous`, stakes: "B 24.99 A, A 10 C", counted: "100 A" },
  { source: `${ANNEX}, Art. 3(2)(a): a venture capital company up to a half`, stakes: "B 50 A ventureCapital", counted: "100 A" },
  { source: `${ANNEX}, Art. 3(3): and over a half it is linked`, stakes: "B 50.01 A ventureCapital", counted: "100 A, 100 B" },
  {
    source: `${ANNEX}, Art. 3(3)(b): who appoints most of the board is linked, whatever the share`,
    stakes: "B 10 A !",
    counted: "100 A, 100 B",
  },
  { source: `${ANNEX}, Art. 3: persons are no enterprises`, stakes: "B 80 A person", counted: "100 A" },
];

test.each(TOTALS.map((each) => [each.source, each] as const))("what counts of whom: %s", (_, { stakes, counted }) => {
  expect(said(sizedBy(stakes).counted)).toBe(counted);
});

const SIZED: { source: string; figures: YearFigures; size: Size }[] = [
  { source: "Art. 2(3)", figures: year(9, 2_000_000, 900_000_000), size: "micro" },
  { source: "Art. 2(3)", figures: year(10, 2_000_000, 2_000_000), size: "small" },
  { source: "Art. 2(2)", figures: year(49, 900_000_000, 10_000_000), size: "small" },
  { source: "Art. 2(1)", figures: year(249, 50_000_000, 900_000_000), size: "medium" },
  { source: "Art. 2(1)", figures: year(249, 900_000_000, 43_000_000), size: "medium" },
  { source: "Art. 2(1)", figures: year(249, 50_000_001, 43_000_001), size: "large" },
  { source: "Art. 2(1)", figures: year(250, 1, 1), size: "large" },
];
test.each(SIZED.map((each) => [`${each.source}, ${Object.values(each.figures).join(" · ")}`, each] as const))(
  "the ceilings of the Recommendation: %s",
  (_, { figures, size }) => {
    expect(sizedBy("", enterprise("A", figures, figures)).size).toBe(size);
  },
);

const HMRC = "https://gov.uk/hmrc-internal-manuals/corporate-intangibles-research-and-development-manual/cird92000";
test(`a company that grows from 220 people to 260 stays medium-sized until the year after (${HMRC})`, () => {
  const sizes = (...people: number[]) => sizedBy("", enterprise("A", ...people.map((n) => year(n)))).size;
  expect([sizes(260, 220, 220), sizes(250, 260, 220)]).toEqual(["medium", "large"]);
});

test("a size is lost or won when a ceiling is crossed in two years running (Art. 4(2)), and the year before decides where the last two differ", () => {
  const [sme, large] = [year(240), year(260)];
  const sizes = (years: YearFigures[], isNew = false) =>
    sizeOf("A", { enterprises: [{ id: "A", years, isNew }], stakes: [], isOwnersStated: true });
  const inYears = (...years: YearFigures[]) => sizes(years).size;
  expect([inYears(sme, sme), inYears(large, large)]).toEqual(["medium", "large"]);
  expect([inYears(sme, large, large), inYears(sme, large, sme)]).toEqual(["large", "medium"]);
  expect([inYears(large, sme, sme), inYears(large, sme, large)]).toEqual(["medium", "large"]);
  expect(sizes([large, sme])).toMatchObject({ size: undefined, gaps: [{ what: "earlierYear", of: "A" }] });
  expect([sizes([large], true).size, sizes([large, sme], true).size]).toEqual(["large", "medium"]);
  expect(sizes([sme])).toMatchObject({ size: undefined, gaps: [{ what: "figures", of: "A" }] });
});

test("a quarter owned by public bodies makes it no small enterprise (Art. 3(4)), directly, together or through a company; a small authority does not", () => {
  const small = steady("A", 20);
  const size = (stakes: string) => sizedBy(stakes, small, steady("B", 5), steady("H", 5)).size;
  expect(size("P 25 A publicBody")).toBe("large");
  expect(size("P 13 A publicBody, Q 12 A publicBody")).toBe("large");
  expect(size("P 24.99 A publicBody")).toBe("small");
  expect(size("P 60 H publicBody, H 30 A")).toBe("large");
  expect(size("P 50 A smallAuthority")).toBe("small");
});

test("what is not stated makes a size unknown only where it could change it", () => {
  expect(sizedBy("B 30 A", steady("A", 20))).toMatchObject({ size: undefined, gaps: [{ what: "figures", of: "B" }] });
  expect(sizedBy("B 30 A", steady("A", 300))).toMatchObject({ size: "large", gaps: [] });
  expect(sizedBy("", enterprise("A", year(20, 5_000_000, null), year(20, null, 5_000_000))).size).toBe("small");
  expect(sizedBy("", enterprise("A", year(20, null, null), year(20)))).toMatchObject({
    size: undefined,
    gaps: [{ what: "figures", of: "A" }],
  });
  const silent = { stakes: [], isOwnersStated: false };
  expect(sizeOf("A", { ...silent, enterprises: [steady("A", 20)] })).toMatchObject({
    size: undefined,
    gaps: [{ what: "owners", of: "A" }],
  });
  expect(sizeOf("A", { ...silent, enterprises: [steady("A", 300)] }).size).toBe("large");
});

test("whom one person controls counts only in the same market: unknown where that would change the size", () => {
  const both = "P 80 A person, P 80 B person";
  expect(sizedBy(both, steady("A", 20), steady("B", 40))).toMatchObject({ size: undefined, gaps: [{ what: "market", of: "A" }] });
  expect(sizedBy(both, steady("A", 20), steady("B", 20)).size).toBe("small");
});

test("figures add up exactly: people of partners count by their share", () => {
  const { totals } = sizedBy("B 33 A, A 60 C", steady("A", 10, 100), steady("B", 100, 1_000), steady("C", 7, 50));
  expect(totals[0]).toMatchObject({ people: { known: 50, isComplete: true }, turnover: { known: 480 } });
});

test("independence: a majority, votes or decisions, through others and together; a fund that owns two does not make them one", () => {
  const groups = (stakes: string, ids: string, among = "") => {
    const of = dependentGroups(stakesOf(stakes), new Set(among.split(" ")));
    return new Set(ids.split(" ").map(of)).size;
  };
  expect(groups("H 60 A, H 51 B", "A B")).toBe(1);
  expect(groups("H 60 A, H 50 B", "A B")).toBe(2);
  expect(groups("H 10 A !, H 51 B", "A B")).toBe(1);
  expect(groups("A 60 H, H 60 B", "A B")).toBe(1);
  expect(groups("A 60 H, H 30 B, A 21 B", "A B")).toBe(1);
  expect(groups("F 60 A ventureCapital, F 60 B ventureCapital", "A B")).toBe(2);
  expect(groups("F 60 A ventureCapital, F 60 B ventureCapital", "A F", "F")).toBe(1);
  expect(groups("S 100 A publicBody, S 100 B publicBody", "A B")).toBe(2);
  expect(groups("P 100 A person, P 100 B person", "A B")).toBe(1);
});

const ids = ["A", "B", "C", "D", "E"];
const stake = fc.record({
  owner: fc.constantFrom(...ids),
  owned: fc.constantFrom(...ids),
  share: fc.integer({ min: 0, max: 10_000 }),
  controls: fc.boolean(),
  holder: fc.constantFrom(...HOLDER_KINDS),
});
const graph = fc.array(stake, { maxLength: 7 }).map((stakes) => stakes.filter(({ owner, owned }) => owner !== owned));

test("no order of the stakes changes a group or a size, and circles end", () => {
  fc.assert(
    fc.property(graph, fc.integer({ min: 1, max: 300 }), (stakes, people) => {
      const enterprises = ids.map((id) => steady(id, people));
      const shuffled = stakes.toReversed();
      const of = (some: Stake[]) => ids.map(controlGroups(some));
      expect(of(shuffled)).toEqual(of(stakes));
      const sized = (some: Stake[]) => sizeOf("A", { enterprises, stakes: some, isOwnersStated: true });
      expect(sized(shuffled).size).toBe(sized(stakes).size);
      expect(said(sized(shuffled).counted)).toBe(said(sized(stakes).counted));
    }),
    { numRuns: runs(1500) },
  );
});

test("more people never make an enterprise smaller, and what becomes known never contradicts what was said before", () => {
  const people = fc.option(fc.integer({ min: 1, max: 300 }), { nil: null });
  fc.assert(
    fc.property(graph, fc.array(people, { minLength: 10, maxLength: 10 }), fc.integer({ min: 1, max: 300 }), (stakes, stated, filled) => {
      const enterprises = (of: (n: number) => number | null) => ids.map((id, n) => enterprise(id, year(of(n)), year(of(n + 5))));
      const sized = (of: (n: number) => number | null) => sizeOf("A", { enterprises: enterprises(of), stakes, isOwnersStated: true }).size;
      const before = sized((n) => stated[n] ?? null);
      const known = sized((n) => stated[n] ?? filled);
      if (before !== undefined) expect(known).toBe(before);
      const more = sized((n) => (stated[n] ?? filled) + 50);
      if (known && more) expect(SIZES.indexOf(more)).toBeGreaterThanOrEqual(SIZES.indexOf(known));
    }),
    { numRuns: runs(1500) },
  );
});
