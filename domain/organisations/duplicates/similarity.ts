/** The three-letter parts of a word, with its beginning and end marked. */
export function trigrams(word: string): Set<string> {
  const marked = `^${word}$`;
  const parts = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) parts.add(marked.slice(at, at + 3));
  return parts;
}

/** How much two sets have in common, 0 to 1. */
export function diceCoefficient(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const part of a) if (b.has(part)) common++;
  return (2 * common) / (a.size + b.size);
}

const LONGEST = 80;

/** Letters left out, added, changed or swapped with their neighbour, as a share of the longer word: 1 for none. */
export function editSimilarity(left: string, right: string): number {
  const [a, b] = [left.slice(0, LONGEST), right.slice(0, LONGEST)];
  if (a === b) return 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return 1 - (last[b.length] ?? 0) / Math.max(a.length, b.length);
}
