/** Of what a search finds now, what it did not find at the last email; in the same order. */
export function newMatches(now: readonly string[], known: readonly string[]): string[] {
  const before = new Set(known);
  return now.filter((id) => !before.has(id));
}
