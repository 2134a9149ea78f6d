/** Numbers that are the same in every run from the same seed (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  function pick<T>(list: readonly T[]): T {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error("Nothing to pick from.");
    return chosen;
  }
  const between = (low: number, high: number) => low + below(high - low + 1);
  return { below, pick, between, chance: (share: number) => next() < share };
}
export type Random = ReturnType<typeof random>;
