/** A median of fewer is not shown: it would say how long one or two applications took. */
export const FEWEST_FOR_MEDIAN = 3;

/** Of so many values, the middle one, or the mean of the two in the middle; undefined where there are too few. */
export type Median = { n: number; value: number | undefined };

export function medianOf(values: readonly number[]): Median {
  const n = values.length;
  if (n < FEWEST_FOR_MEDIAN) return { n, value: undefined };
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((n - 1) / 2)], sorted[Math.floor(n / 2)]];
  return { n, value: (low + high) / 2 };
}
