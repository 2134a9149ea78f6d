const LEGAL = /[,.]?\s+(s\.?\s?l\.?|s\.?\s?a\.?|s\.?\s?coop\.?|slu|sau)\.?$/i;

/** Two letters of a name: of its first two words, or of its one. */
export function initials(name: string) {
  const words = name
    .replace(LEGAL, "")
    .split(/[\s·\-–]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? "")].slice(0, 2);
  return letters.join("").toLocaleUpperCase("es");
}

const SIZES = { card: "logo", big: "logo big", mini: "logo mini", round: "logo round" } as const;

export const Logo = ({ name, size = "card" }: { name: string; size?: keyof typeof SIZES }) => (
  <span className={SIZES[size]} aria-hidden="true">
    {initials(name)}
  </span>
);
