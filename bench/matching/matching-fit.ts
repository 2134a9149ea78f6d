import { random } from "#demo/random";
import { collaborationIndex } from "#domain/consortia/matching/collaboration-index";
import { measure, SIGNALS, type Signal } from "#domain/consortia/matching/signals";
import { type Case, say } from "../report.ts";
import { type Participations, type Split, splitAt } from "./matching-data.ts";

/** The years whose consortia are asked, each with the history before it. What began later takes no part. */
const YEARS = [2017, 2018, 2019];
const ROUNDS = 12;
const RIDGE = 0.003;
/** Of all organisations, only those that one of these puts among the first are compared with the hidden one. */
const NEAR: readonly Signal[] = ["closeness", "sameField", "coordinator", "teams", "mutual", "shared"];
const FAR: readonly Signal[] = ["partnersOfPartners", "furtherPartners", "recentExperience", "recentParticipations", "circles"];
const FIRST_NEAR = 120;
const FIRST_FAR = 150;
/** So many of the others represent all others. */
const DRAWN = 800;
/** Without a seat the weights are fitted again among so many that come first by those fitted against all: only the order of these decides who is shown. */
const RIVALS = 300;
const SEED = 7;
const WIDTH = SIGNALS.length;

/**
 * Candidates of one query, their signals one after another, and which of them was hidden. `offsets`: the logarithm of how many organisations each represents.
 * Without those that represent the many others, weights would be learned that rank an organisation low for being among the first by any signal.
 */
type Choice = { signals: Float64Array; offsets: Float64Array; hidden: number };
type Choices = { open: Choice[]; slot: Choice[]; newTie: Choice[] };

function choicesOf(split: Split): Choices {
  const index = collaborationIndex(split.organisations, split.consortia, split.on);
  const choices: Choices = { open: [], slot: [], newTie: [] };
  const by = random(SEED);
  const drawnFrom = (places: number[]) => {
    const drawn = new Set<number>();
    while (drawn.size < Math.min(DRAWN, places.length)) drawn.add(by.pick(places));
    return { places: [...drawn], offset: Math.log(Math.max(1, places.length) / Math.max(1, drawn.size)) };
  };
  for (const { seeking, hidden: id, kind, country } of split.queries) {
    const { write, tied } = measure(index, seeking);
    const hidden = index.placeOf.get(id) as number;
    const partners = new Set(seeking.partners.map((each) => index.placeOf.get(each.id)));
    const others = [...index.ids.keys()].filter((place) => !partners.has(place));
    const all = new Float64Array(index.ids.length * WIDTH);
    for (const place of others) write(place, all.subarray(place * WIDTH, (place + 1) * WIDTH));
    const measureOf = (signal: Signal) => (place: number) => all[place * WIDTH + SIGNALS.indexOf(signal)] as number;
    const untied = others.filter((place) => !tied(place));
    const near = [
      ...NEAR.flatMap((signal) => firstBy(others, measureOf(signal), FIRST_NEAR)),
      ...FAR.flatMap((signal) => firstBy(untied, measureOf(signal), FIRST_FAR)),
    ];
    const choice = (places: readonly number[], of: readonly number[] = []): Choice => {
      const chosen = new Set([hidden, ...places]);
      const drawn = drawnFrom(of.filter((place) => !chosen.has(place)));
      const unique = [...chosen, ...drawn.places].sort((a, b) => a - b);
      const isDrawn = new Set(drawn.places);
      const signals = new Float64Array(unique.length * WIDTH);
      unique.forEach((place, n) => {
        signals.set(all.subarray(place * WIDTH, (place + 1) * WIDTH), n * WIDTH);
      });
      return {
        signals,
        offsets: Float64Array.from(unique, (place) => (isDrawn.has(place) ? drawn.offset : 0)),
        hidden: unique.indexOf(hidden),
      };
    };
    choices.open.push(choice(near, others));
    choices.slot.push(choice(others.filter((place) => index.kinds[place] === kind && index.countries[place] === country)));
    if (!tied(hidden)) {
      const far = near.filter((place) => !tied(place));
      choices.newTie.push(choice(far, untied));
    }
  }
  return choices;
}

function firstBy(places: readonly number[], measureOf: (place: number) => number, n: number): number[] {
  const values = Float64Array.from(places, measureOf).sort();
  const least = values[Math.max(0, values.length - n)] ?? 0;
  return places.filter((place) => measureOf(place) >= least).slice(0, n + n / 2);
}

/**
 * The weights with which the hidden candidates are the likeliest of their choices (a conditional logit, with a ridge on weights of standardised signals), by
 * Newton's method.
 */
function fitted(choices: readonly Choice[]): number[] {
  const spread = spreadOf(choices);
  const used = [...SIGNALS.keys()].filter((n) => (spread[n] as number) > 1e-9);
  const weights = new Float64Array(used.length);
  let before = slopes(choices, used, spread, weights);
  for (let round = 0; round < ROUNDS; round++) {
    const step = solved(before.curvature, before.gradient);
    // Far from the end a whole step of Newton's leads too far: it is halved until it leads upwards.
    let part = 1;
    let tried = weights.map((weight, n) => weight + (step[n] as number));
    let after = slopes(choices, used, spread, tried);
    while (after.likelihood < before.likelihood && part > 1e-6) {
      part /= 2;
      tried = weights.map((weight, n) => weight + part * (step[n] as number));
      after = slopes(choices, used, spread, tried);
    }
    weights.set(tried);
    if (after.likelihood - before.likelihood < 1e-9) break;
    before = after;
  }
  const byPlace = new Map(used.map((n, at) => [n, (weights[at] as number) / (spread[n] as number)]));
  return SIGNALS.map((_, n) => byPlace.get(n) ?? 0);
}

/** Of each choice those that come first by some weights. Choices in which the hidden one does not are left out: they would favour organisations that are far behind. */
function amongFirst(choices: readonly Choice[], weights: readonly number[]): Choice[] {
  return choices.flatMap(({ signals, hidden }) => {
    const scores = Float64Array.from({ length: signals.length / WIDTH }, (_, row) =>
      weights.reduce((sum, weight, n) => sum + weight * (signals[row * WIDTH + n] as number), 0),
    );
    const least = scores.toSorted()[Math.max(0, scores.length - RIVALS)] as number;
    const rows = [...scores.keys()].filter((row) => (scores[row] as number) >= least);
    if (!rows.includes(hidden)) return [];
    return {
      signals: Float64Array.from(rows.flatMap((row) => [...signals.subarray(row * WIDTH, (row + 1) * WIDTH)])),
      offsets: new Float64Array(rows.length),
      hidden: rows.indexOf(hidden),
    };
  });
}

function spreadOf(choices: readonly Choice[]): number[] {
  const [sums, squares] = [new Float64Array(WIDTH), new Float64Array(WIDTH)];
  let rows = 0;
  for (const { signals } of choices) {
    rows += signals.length / WIDTH;
    signals.forEach((value, n) => {
      sums[n % WIDTH] = (sums[n % WIDTH] as number) + value;
      squares[n % WIDTH] = (squares[n % WIDTH] as number) + value ** 2;
    });
  }
  return SIGNALS.map((_, n) => Math.sqrt(Math.max(0, (squares[n] as number) / rows - ((sums[n] as number) / rows) ** 2)));
}

function slopes(choices: readonly Choice[], used: readonly number[], spread: readonly number[], weights: Float64Array) {
  const width = used.length;
  let likelihood = 0;
  const gradient = new Float64Array(width);
  const curvature = Array.from({ length: width }, () => new Float64Array(width));
  for (const { signals, offsets, hidden } of choices) {
    const rows = signals.length / WIDTH;
    const of = (row: number) => used.map((n) => (signals[row * WIDTH + n] as number) / (spread[n] as number));
    const list = Array.from({ length: rows }, (_, row) => of(row));
    const scores = list.map((x, row) => x.reduce((sum, value, n) => sum + value * (weights[n] as number), offsets[row] as number));
    const most = scores.reduce((a, b) => Math.max(a, b));
    const shares = scores.map((score) => Math.exp(score - most));
    const total = shares.reduce((a, b) => a + b);
    const mean = new Float64Array(width);
    list.forEach((x, row) => {
      const share = (shares[row] as number) / total;
      for (let n = 0; n < width; n++) mean[n] = (mean[n] as number) + share * (x[n] as number);
    });
    list.forEach((x, row) => {
      const share = (shares[row] as number) / total / choices.length;
      if (share < 1e-9) return;
      for (let n = 0; n < width; n++) {
        const away = share * ((x[n] as number) - (mean[n] as number));
        const line = curvature[n] as Float64Array;
        for (let m = 0; m <= n; m++) line[m] = (line[m] as number) + away * ((x[m] as number) - (mean[m] as number));
      }
    });
    const chosen = list[hidden] as number[];
    likelihood += ((scores[hidden] as number) - most - Math.log(total)) / choices.length;
    for (let n = 0; n < width; n++) gradient[n] = (gradient[n] as number) + ((chosen[n] as number) - (mean[n] as number)) / choices.length;
  }
  for (let n = 0; n < width; n++) {
    likelihood -= RIDGE * (weights[n] as number) ** 2;
    gradient[n] = (gradient[n] as number) - 2 * RIDGE * (weights[n] as number);
    const line = curvature[n] as Float64Array;
    line[n] = (line[n] as number) + 2 * RIDGE;
    for (let m = 0; m < n; m++) (curvature[m] as Float64Array)[n] = line[m] as number;
  }
  return { likelihood, gradient, curvature };
}

/** The solution of a symmetric positive system, by elimination. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((line, n) => Float64Array.from([...line, right[n] as number]));
  const width = rows.length;
  for (let n = 0; n < width; n++) {
    const pivot = rows[n] as Float64Array;
    for (let m = n + 1; m < width; m++) {
      const line = rows[m] as Float64Array;
      const by = (line[n] as number) / (pivot[n] as number);
      for (let k = n; k <= width; k++) line[k] = (line[k] as number) - by * (pivot[k] as number);
    }
  }
  const answer = new Float64Array(width);
  for (let n = width - 1; n >= 0; n--) {
    const line = rows[n] as Float64Array;
    let sum = line[width] as number;
    for (let k = n + 1; k < width; k++) sum -= (line[k] as number) * (answer[k] as number);
    answer[n] = sum / (line[n] as number);
  }
  return answer;
}

/** Fits the weights again and prints them as `domain/consortia/matching/weights.ts` has them. */
export function printWeights(data: Participations): Case[] {
  const all: Choices = { open: [], slot: [], newTie: [] };
  for (const year of YEARS) {
    say(`measures the consortia of ${year}`);
    const some = choicesOf(splitAt(data, year));
    for (const model of ["open", "slot", "newTie"] as const) all[model].push(...some[model]);
  }
  const [open, slot, newTie] = [fitted(amongFirst(all.open, fitted(all.open))), fitted(all.slot), fitted(all.newTie)];
  SIGNALS.forEach((signal, n) => {
    console.log(`  ${signal}: [${[open, slot, newTie].map((list) => (list[n] ?? 0).toFixed(3)).join(", ")}],`);
  });
  return [];
}
