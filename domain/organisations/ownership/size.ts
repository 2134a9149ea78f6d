import { controlGroups, type Stake } from "./links.ts";
import { type HolderKind, WHOLE, type YearFigures } from "./state.ts";

/** From the smallest; who is large is no SME. */
export const SIZES = ["micro", "small", "medium", "large"] as const;
export type Size = (typeof SIZES)[number];

/** Annex of Recommendation 2003/361/EC, Article 2: fewer people than this, and at most so much turnover or balance sheet, in euros. */
const CEILINGS: readonly { size: Size; people: number; turnover: number; balance: number }[] = [
  { size: "micro", people: 10, turnover: 2_000_000, balance: 2_000_000 },
  { size: "small", people: 50, turnover: 10_000_000, balance: 10_000_000 },
  { size: "medium", people: 250, turnover: 50_000_000, balance: 43_000_000 },
];

/** Article 3(2): from this share an enterprise is a partner, and a public body makes it no SME (Article 3(4)). */
const QUARTER = WHOLE / 4;
const HALF = WHOLE / 2;
const EXEMPT: readonly HolderKind[] = ["ventureCapital", "publicInvestment", "university", "institutional", "smallAuthority"];

/** What is known of one enterprise. `years`: the last closed one first; `isNew`: it has closed no earlier ones. */
export type Enterprise = { id: string; years: readonly YearFigures[]; isNew: boolean };

/** autonomous: neither partner nor linked to any other · unknown: it would be, if nobody owned it or the same person's enterprises were not in one market. */
export type Standing = "autonomous" | "partner" | "linked" | "unknown";
/** An enterprise whose figures count, and how much of them in hundredths of a percent. */
export type Counted = { id: string; relation: "self" | "linked" | "partner"; share: number };
/** owners: who owns it is not stated · figures: of itself or of another that counts · earlierYear: the two last years differ and the one before decides ·
 * market: one person controls both, which links them only in the same market. */
export type SizeGap = { what: "owners" | "figures" | "earlierYear" | "market"; of: string };
export type SizeFinding = {
  standing: Standing;
  counted: Counted[];
  /** Undefined where what is missing could change it; `gaps` then says what, and is empty otherwise. */
  size: Size | undefined;
  gaps: SizeGap[];
  /** A quarter or more is owned by public bodies. */
  isPublic: boolean;
  /** The figures that count of each year, the last first: of what is known at least so much, and whether that is all. */
  totals: Total[];
};
export type Total = { people: Sum; turnover: Sum; balance: Sum };
/** In units of the figure, exact to a hundredth of a percent of one. */
export type Sum = { known: number; isComplete: boolean };

type Range = { least: number; most: number };
type Graph = { enterprises: readonly Enterprise[]; stakes: readonly Stake[]; isOwnersStated: boolean };

/**
 * The size of an enterprise by Recommendation 2003/361/EC: its own figures, all of those linked to it, and of partners of any of these their share, with all
 * of those linked to the partner. A ceiling must be crossed in two years running to count (Article 4(2)). What is not stated makes a range, and a size is said
 * only where the whole range is of one size. Persons are no enterprises: whom the same person controls counts only in the same market, which nobody states.
 */
export function sizeOf(id: string, graph: Graph): SizeFinding {
  const alone = measured(id, graph, (stake) => stake.holder !== "person");
  const together = measured(id, graph, () => true);
  const isByPerson = together.finding.counted.length > alone.finding.counted.length;
  const range = { least: alone.range.least, most: Math.max(alone.range.most, isByPerson ? together.range.most : 0) };
  const size = range.least === range.most ? SIZES[range.least] : undefined;
  const market = isByPerson ? [{ what: "market" as const, of: id }] : [];
  const gaps = size === undefined ? unique([...alone.finding.gaps, ...market]) : [];
  const isOpen = alone.finding.standing === "autonomous" && (isByPerson || !graph.isOwnersStated);
  return { ...alone.finding, standing: isOpen ? "unknown" : alone.finding.standing, size, gaps };
}

function measured(id: string, { enterprises, stakes, isOwnersStated }: Graph, links: (stake: Stake) => boolean) {
  const byId = new Map(enterprises.map((one) => [one.id, one]));
  const persons = new Set(stakes.filter(({ holder }) => holder === "person").map(({ owner }) => owner));
  const bodies = new Set(stakes.filter(({ holder }) => holder === "publicBody").map(({ owner }) => owner));
  const counted = countedOf(id, stakes, links).filter((one) => !persons.has(one.id) && !bodies.has(one.id));
  const isPublic = publicShare(id, stakes) >= QUARTER;
  const years = Math.max(1, ...counted.map((one) => byId.get(one.id)?.years.length ?? 0));
  const totals = Array.from({ length: years }, (_, n) => totalOf(counted, byId, n));
  const others = counted.filter(({ relation }) => relation !== "self");
  const standing: Standing = others.some(({ relation }) => relation === "linked") ? "linked" : others.length > 0 ? "partner" : "autonomous";
  const ranges = totals.map(rangeOf);
  const isNew = byId.get(id)?.isNew ?? false;
  const range = isPublic ? { least: LARGE, most: LARGE } : lasting(ranges, isNew, isOwnersStated);
  return { range, finding: { standing, counted, isPublic, totals, gaps: gapsOf(id, { counted, byId, isOwnersStated, ranges, isNew }) } };
}

const LARGE = SIZES.indexOf("large");
const unique = (gaps: SizeGap[]) => gaps.filter((gap, n) => gaps.findIndex(({ what, of }) => what === gap.what && of === gap.of) === n);

/** Whose figures count, and how much of them. */
function countedOf(id: string, stakes: readonly Stake[], links: (stake: Stake) => boolean): Counted[] {
  const groupOf = controlGroups(stakes, links);
  const own = groupOf(id);
  const ids = [...new Set([id, ...stakes.flatMap(({ owner, owned }) => [owner, owned])])];
  const members = Map.groupBy(ids, groupOf);
  const shares = new Map<string, number>();
  const note = (group: string, share: number) => share >= QUARTER && shares.set(group, Math.max(share, shares.get(group) ?? 0));
  // Upstream: whoever holds a quarter or more of one of the group, together with those linked to it.
  for (const held of Map.groupBy(
    stakes.filter(({ owned }) => groupOf(owned) === own),
    ({ owned }) => owned,
  ).values())
    for (const [group, of] of Map.groupBy(held, ({ owner }) => groupOf(owner))) if (group !== own && !isExempt(of)) note(group, sumOf(of));
  // Downstream: of whomever the group holds a quarter or more.
  for (const of of Map.groupBy(
    stakes.filter(({ owner }) => groupOf(owner) === own),
    ({ owned }) => owned,
  ).values())
    if (of[0] && groupOf(of[0].owned) !== own) note(groupOf(of[0].owned), sumOf(of));
  return [
    { id, relation: "self", share: WHOLE },
    ...(members.get(own) ?? []).filter((one) => one !== id).map((one): Counted => ({ id: one, relation: "linked", share: WHOLE })),
    ...[...shares].flatMap(([group, share]) => (members.get(group) ?? []).map((one): Counted => ({ id: one, relation: "partner", share }))),
  ];
}

const sumOf = (stakes: readonly Stake[]) => stakes.reduce((sum, { share }) => sum + share, 0);
/** Article 3(2), second subparagraph: up to a half, such holders are no partners. */
const isExempt = (stakes: readonly Stake[]) => stakes.every(({ holder }) => EXEMPT.includes(holder)) && sumOf(stakes) <= HALF;

/** How much of it public bodies own or control, directly or through those of which they have a majority. */
function publicShare(id: string, stakes: readonly Stake[], above: readonly string[] = []): number {
  const held = stakes.filter(({ owned }) => owned === id);
  const isPublic = ({ owner, holder }: Stake) =>
    holder === "publicBody" || (holder === "enterprise" && !above.includes(owner) && publicShare(owner, stakes, [...above, id]) > HALF);
  return held.filter(isPublic).reduce((sum, { share, controls }) => sum + (controls ? WHOLE : share), 0);
}

const FIGURES = ["people", "turnover", "balance"] as const;

function totalOf(counted: readonly Counted[], byId: ReadonlyMap<string, Enterprise>, year: number): Total {
  const sum = (figure: (typeof FIGURES)[number]): Sum => {
    const parts = counted.map(({ id, share }) => ({ value: byId.get(id)?.years[year]?.[figure] ?? null, share }));
    const known = parts.reduce((total, { value, share }) => total + (value ?? 0) * share, 0) / WHOLE;
    return { known, isComplete: parts.every(({ value }) => value !== null) };
  };
  return { people: sum("people"), turnover: sum("turnover"), balance: sum("balance") };
}

/** The sizes that a year's figures can be of, as places in SIZES. */
function rangeOf({ people, turnover, balance }: Total): Range {
  const most = ({ known, isComplete }: Sum) => (isComplete ? known : Number.POSITIVE_INFINITY);
  const size = (value: (sum: Sum) => number) => {
    const fits = CEILINGS.findIndex((c) => value(people) < c.people && (value(turnover) <= c.turnover || value(balance) <= c.balance));
    return fits < 0 ? LARGE : fits;
  };
  return { least: size(({ known }) => known), most: size(most) };
}

/** Article 4(2): the middle one of three years, since a size is lost or won only when a ceiling is crossed in two running. */
function lasting(ranges: readonly Range[], isNew: boolean, isOwnersStated: boolean): Range {
  const unknown: Range = { least: 0, most: LARGE };
  const oldest = ranges.at(-1) ?? unknown;
  const three = [0, 1, 2].map((n) => ranges[n] ?? (isNew ? oldest : unknown));
  const middle = (of: (range: Range) => number) => three.map(of).toSorted((a, b) => a - b)[1] ?? LARGE;
  // Owners that are not stated can only add to the figures.
  return { least: middle(({ least }) => least), most: isOwnersStated ? middle(({ most }) => most) : LARGE };
}

type Known = {
  counted: readonly Counted[];
  byId: ReadonlyMap<string, Enterprise>;
  isOwnersStated: boolean;
  ranges: readonly Range[];
  isNew: boolean;
};
function gapsOf(id: string, { counted, byId, isOwnersStated, ranges, isNew }: Known): SizeGap[] {
  const needed = isNew ? Math.min(ranges.length, 2) : 2;
  const lacks = (one: string, year: number) => {
    const figures = byId.get(one)?.years[year];
    return !figures || figures.people === null || (figures.turnover === null && figures.balance === null);
  };
  const silent = counted.filter((one) => Array.from({ length: needed }, (_, n) => n).some((n) => lacks(one.id, n)));
  const [last, before] = ranges;
  const differ = last && before && silent.length === 0 && (last.least !== before.least || last.most !== before.most);
  return [
    ...(isOwnersStated ? [] : [{ what: "owners" as const, of: id }]),
    ...silent.map((one) => ({ what: "figures" as const, of: one.id })),
    ...(differ && !isNew ? [{ what: "earlierYear" as const, of: id }] : []),
  ];
}
