import { type ByScore, byScore, scoredList } from "./by-score.ts";
import type { CollaborationIndex } from "./collaboration-index.ts";
import { type KnownPartner, measure, type Seeking, SIGNALS } from "./signals.ts";
import {
  historyShare,
  LEARNED,
  MATCH_PARTS,
  type MatchPart,
  type Model,
  PART_OF,
  STATED_PARTS,
  STATED_WEIGHTS,
  type Stated,
} from "./weights.ts";

/** A seat that is to be filled: the kind and the country of whom it is for, where they are wanted. */
export type Slot = { kind?: string | undefined; country?: string | undefined };
/** `proven`: it worked with one of the partners before. */
export type Tie = "proven" | "new";
/** `reserved`: it has a place that is kept for new ties or for newcomers. The score is the sum of the parts, by the same weights for all. */
export type Match = { id: string; score: number; parts: Record<MatchPart, number>; tie: Tie; shared: number; reserved: boolean };
/** `order`: the ids of the first so many, or of all. */
export type Ranking = { total: number; order: (many?: number) => string[]; slice: (from: number, to: number) => Match[] };

export type Asked = Seeking & {
  slot?: Slot | undefined;
  /** Whom to consider: all of the index where it is left out. The partners are never considered. */
  candidates?: ReadonlySet<string> | undefined;
  /** What a candidate states that is wanted, in shares from 0 to 1; with it a score is in points of 100. */
  stated?: ((id: string) => Stated) | undefined;
};

/** Of so many places in a row one is for a new tie, and one for an organisation that has not been in any consortium. */
const BLOCK = 10;
const FOR_NEW_TIE = 9;
const FOR_NEWCOMER = 6;
const NOTHING: Stated = { role: 0, capabilities: 0, trl: 0, gap: 0, words: 0 };

/**
 * Organisations by how well they fit a consortium or one of its seats, the best first; ties are in the order of their ids. The partners are left out. Where
 * a kind or a country is wanted, only organisations that state it are ranked. A place that is kept and that nobody can fill is not left empty.
 */
export function rankPartners(index: CollaborationIndex, asked: Asked): Ranking {
  const measured = measure(index, asked);
  const slot = asked.slot?.kind === undefined && asked.slot?.country === undefined ? undefined : asked.slot;
  const main = slot ? LEARNED.slot : LEARNED.open;
  const ofNew = slot ? LEARNED.slot : LEARNED.newTie;
  const signals = new Float64Array(SIGNALS.length);
  const statedOf = (place: number) => asked.stated?.(index.ids[place] as string) ?? NOTHING;
  const [all, fresh, newcomers] = [scoredList(), scoredList(), scoredList()];
  const shareOf = (sum: number) => (asked.stated ? historyShare(sum) : 1);
  const historyOf = (model: Model) => {
    const sum = weighed(model, signals);
    return sum * shareOf(sum);
  };
  for (const place of placesOf(index, asked.partners, slot, asked.candidates)) {
    measured.write(place, signals);
    const stated = asked.stated ? statedScore(statedOf(place)) : 0;
    all.add(place, stated + historyOf(main));
    if (measured.tied(place)) continue;
    fresh.add(place, stated + historyOf(ofNew));
    if (stated > 0 && index.participations[place] === 0) newcomers.add(place, stated);
  }
  const placed = withKept(byScore(all), byScore(fresh), byScore(newcomers));
  const matchAt = ({ place, isKept }: Kept): Match => {
    measured.write(place, signals);
    const parts = partsOf(main, signals, { stated: statedOf(place), share: shareOf(weighed(main, signals)) });
    return {
      id: index.ids[place] as string,
      score: MATCH_PARTS.reduce((sum, part) => sum + parts[part], 0),
      parts,
      tie: measured.tied(place) ? "proven" : "new",
      shared: measured.sharedWith(place),
      reserved: isKept,
    };
  };
  return {
    total: all.places.length,
    order: (many = all.places.length) =>
      placed(many)
        .slice(0, many)
        .map(({ place }) => index.ids[place] as string),
    slice: (from, to) => placed(to).slice(from, to).map(matchAt),
  };
}

function placesOf(
  index: CollaborationIndex,
  partners: readonly KnownPartner[],
  slot: Slot | undefined,
  candidates: ReadonlySet<string> | undefined,
): number[] {
  const present = new Set(partners.map(({ id }) => id));
  return [...index.ids.keys()].filter((place) => {
    const id = index.ids[place] as string;
    return (
      !present.has(id) &&
      (candidates?.has(id) ?? true) &&
      (slot?.kind === undefined || index.kinds[place] === slot.kind) &&
      (slot?.country === undefined || index.countries[place] === slot.country)
    );
  });
}

const statedScore = (stated: Stated) => STATED_PARTS.reduce((sum, part) => sum + STATED_WEIGHTS[part] * stated[part], 0);

function partsOf(model: Model, signals: Float64Array, { stated, share }: { stated: Stated; share: number }): Record<MatchPart, number> {
  const parts = Object.fromEntries(MATCH_PARTS.map((part) => [part, 0])) as Record<MatchPart, number>;
  SIGNALS.forEach((signal, n) => {
    parts[PART_OF[signal]] += (model[n] as number) * (signals[n] as number) * share;
  });
  for (const part of STATED_PARTS) parts[part] = STATED_WEIGHTS[part] * stated[part];
  return parts;
}

function weighed(model: Model, signals: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < signals.length; n++) sum += (model[n] as number) * (signals[n] as number);
  return sum;
}

type Kept = { place: number; isKept: boolean };

/** The first so many of the order, with the best new tie and the best newcomer that are not placed yet at the kept places of each block. */
function withKept(order: ByScore, newTies: ByScore, newcomers: ByScore): (many: number) => Kept[] {
  const placed = new Set<number>();
  const all: Kept[] = [];
  const nextOf = (list: ByScore) => {
    let n = 0;
    return () => {
      while (n < list.length && placed.has(list.at(n) as number)) n++;
      return list.at(n);
    };
  };
  const [next, nextTie, nextNewcomer] = [nextOf(order), nextOf(newTies), nextOf(newcomers)];
  return (many) => {
    while (all.length < Math.min(many, order.length)) {
      const at = all.length % BLOCK;
      const tie = at === FOR_NEW_TIE ? nextTie() : undefined;
      const newcomer = at === FOR_NEWCOMER ? nextNewcomer() : undefined;
      const kept = tie ?? newcomer;
      const place = kept ?? (next() as number);
      placed.add(place);
      all.push({ place, isKept: kept !== undefined });
    }
    return all;
  };
}
