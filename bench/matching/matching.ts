import { random } from "#demo/random";
import { type CollaborationIndex, collaborationIndex } from "#domain/consortia/matching/collaboration-index";
import { rankPartners } from "#domain/consortia/matching/rank-partners";
import { at95, type Case, type Options, say } from "../report.ts";
import { participations, type Query, type Split, splitAt } from "./matching-data.ts";
import { printWeights } from "./matching-fit.ts";

const TEST_YEAR = 2020;
const TUNED_YEAR = 2019;
const RESAMPLES = 1_000;
const SEED = 1;
const RARE = 2;
/** Whoever is ranked after so many counts as not found. */
const LOOKED_AT = 1_000;
const WITHIN = [1, 10, 50, 100];

type Answer = { rank: number; ms: number; isNew: boolean; query: Query };
type Slice = [name: string, isIn: (answer: Answer) => boolean];

/** At which place each hidden partner is ranked, by the product's own ranking. */
function answers(index: CollaborationIndex, { queries }: Split, withSlot: boolean): Answer[] {
  return queries.map((query) => {
    const began = performance.now();
    const ranking = rankPartners(index, {
      ...query.seeking,
      slot: withSlot ? { kind: query.kind, country: query.country } : undefined,
    });
    ranking.slice(0, 10);
    const ms = performance.now() - began;
    const found = ranking.order(LOOKED_AT).indexOf(query.hidden);
    const rank = found < 0 ? Number.POSITIVE_INFINITY : 1 + found;
    return { rank, ms, query, isNew: !workedTogether(index, query) };
  });
}

function workedTogether({ placeOf, consortiaOf: { starts, items } }: CollaborationIndex, { hidden, seeking }: Query): boolean {
  const consortiaOf = (id: string) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : items.subarray(starts[place], starts[place + 1]);
  };
  const own = new Set(consortiaOf(hidden));
  return seeking.partners.some(({ id }) => consortiaOf(id).some((each) => own.has(each)));
}

const hit = (list: readonly Answer[], within: number) => list.filter(({ rank }) => rank <= within).length / Math.max(1, list.length);

/** The share of hits among the first ten, and the interval in which it lies in 95 of a hundred resamples. */
function interval(list: readonly Answer[]): string {
  const by = random(SEED);
  const shares = Array.from({ length: RESAMPLES }, () => {
    let hits = 0;
    for (let n = 0; n < list.length; n++) if ((list[by.below(list.length)] as Answer).rank <= 10) hits++;
    return hits / Math.max(1, list.length);
  }).sort((a, b) => a - b);
  const at = (share: number) => (shares[Math.floor(share * (RESAMPLES - 1))] ?? 0).toFixed(3);
  return `[${at(0.025)}, ${at(0.975)}]`;
}

function slices({ participationsOf }: Split): Slice[] {
  return [
    ["all", () => true],
    ["new tie", ({ isNew }) => isNew],
    ["companies", ({ query }) => query.kind === "PRC"],
    ["rare", ({ query }) => (participationsOf.get(query.hidden) ?? 0) <= RARE],
    ["health", ({ query }) => query.seeking.fields.includes("SC1")],
    ["Spain", ({ query }) => query.country === "ES"],
  ];
}

function tell(task: string, list: readonly Answer[], split: Split) {
  for (const [name, isIn] of slices(split)) {
    const some = list.filter(isIn);
    const shares = WITHIN.map((within) => `@${within} ${hit(some, within).toFixed(3)}`).join(" ");
    const mrr = some.reduce((sum, { rank }) => sum + 1 / rank, 0) / Math.max(1, some.length);
    say(`${task} ${name.padEnd(9)} hit ${shares} MRR ${mrr.toFixed(4)} n=${some.length} hit@10 95% ${interval(some)}`);
  }
  const times = list.map(({ ms }) => ms);
  say(`${task} p50 ${times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]?.toFixed(1)} ms, p95 ${at95(times)} ms`);
}

/**
 * Real consortia of which one partner is hidden and looked for among all organisations that were known before. Of those that began in 2020 or later; with
 * `--only 2019` of the year for which the ranking was tuned, and with `--only fit` the weights are fitted again and printed.
 */
export async function matching({ only }: Options): Promise<Case[]> {
  const data = participations();
  if (only?.includes("fit")) return printWeights(data);
  const split = only?.includes(String(TUNED_YEAR)) ? splitAt(data, TUNED_YEAR) : splitAt(data, TEST_YEAR, 9998);
  const began = performance.now();
  const index = collaborationIndex(split.organisations, split.consortia, split.on);
  const built = performance.now() - began;
  const asked = split.queries.length + split.cold;
  say(
    `${split.on.getUTCFullYear()}: ${asked} consortia, hidden partner never seen before (cold) ${split.cold} (${((100 * split.cold) / asked).toFixed(1)} %), ` +
      `${split.queries.length} asked, ${split.organisations.length} candidates, ${index.sizes.length} past consortia, index in ${Math.round(built)} ms`,
  );
  const [a, s] = [answers(index, split, false), answers(index, split, true)];
  tell("A", a, split);
  tell("S", s, split);
  const thousandths = (share: number) => Math.round(share * 1_000) / 1_000;
  const fresh = (list: Answer[]) => list.filter(({ isNew }) => isNew);
  return [
    { case: "A hit@10", value: thousandths(hit(a, 10)), unit: "" },
    { case: "A new", value: thousandths(hit(fresh(a), 10)), unit: "" },
    { case: "S hit@10", value: thousandths(hit(s, 10)), unit: "" },
    { case: "S new", value: thousandths(hit(fresh(s), 10)), unit: "" },
    { case: "p95 ms", value: at95([...a, ...s].map(({ ms }) => ms)), unit: "ms" },
  ];
}
