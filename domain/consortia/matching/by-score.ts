/** Places with their scores, in the order in which they were added. */
export type ScoredList = { places: number[]; scores: number[]; add: (place: number, score: number) => void };
/** Places by their scores. */
export type ByScore = { length: number; at: (n: number) => number | undefined };

const SORTED_AT_ONCE = 1_000;

export function scoredList(): ScoredList {
  const [places, scores]: [number[], number[]] = [[], []];
  return {
    places,
    scores,
    add: (place, score) => {
      places.push(place);
      scores.push(score);
    },
  };
}

/** The highest score first, equal scores by their places. Of many, the first thousand are sorted at once and the others when somebody asks for one of them. */
export function byScore({ places, scores }: ScoredList): ByScore {
  const compared = (one: number, other: number) =>
    (scores[other] as number) - (scores[one] as number) || (places[one] as number) - (places[other] as number);
  const placeOf = (n: number) => places[n] as number;
  const from = (least: number) =>
    [...scores.keys()]
      .filter((n) => (scores[n] as number) >= least)
      .sort(compared)
      .map(placeOf);
  const least = scores.length > SORTED_AT_ONCE ? Float64Array.from(scores).sort()[scores.length - SORTED_AT_ONCE] : undefined;
  let sorted = from(least ?? Number.NEGATIVE_INFINITY);
  return {
    length: places.length,
    at: (n) => {
      if (n >= sorted.length && n < places.length) sorted = from(Number.NEGATIVE_INFINITY);
      return sorted[n];
    },
  };
}
