type Numbered = { number: number };

/** The numbers as one bit each, in base64: 16.7 kB for 100,000 organisations, whatever a search finds of them. */
export function knownOf(matches: readonly Numbered[]): string {
  const most = matches.reduce((highest, { number }) => Math.max(highest, number), -1);
  const bits = new Uint8Array((most >> 3) + 1);
  for (const { number } of matches) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return Buffer.from(bits).toString("base64");
}

/** Of what a search finds now, what it did not find at the last email; in the same order. `known` is as `knownOf` writes it. */
export function newMatches<M extends Numbered>(now: readonly M[], known: string): M[] {
  const bits = Buffer.from(known, "base64");
  return now.filter(({ number }) => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) === 0);
}
