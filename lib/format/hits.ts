import { fold } from "#domain/kernel/fold";

type TextPart = { text: string; isHit: boolean };
/** `anywhere`: what is within words is marked as well. `shortest`: a term with fewer letters marks only whole words, as it finds only these. */
export type Marking = { anywhere?: boolean; shortest?: number };

/** Where the letters of a term are in a word, or undefined; the whole word where folding changes its length. */
function hitIn(word: string, term: string, { anywhere, shortest }: Required<Marking>): [from: number, to: number] | undefined {
  const folded = fold(word);
  const at = folded.indexOf(term);
  if (at < 0 || (at > 0 && !anywhere)) return undefined;
  if (term.length < shortest && folded !== term) return undefined;
  return folded.length === word.length ? [at, at + term.length] : [0, word.length];
}

/** A text in parts, with the beginnings of words that a search found marked. Terms are folded. */
export function partsWithHits(text: string, terms: readonly string[], { anywhere = false, shortest = 1 }: Marking = {}): TextPart[] {
  const parts: TextPart[] = [];
  const whole = text.normalize("NFC");
  let done = 0;
  for (const { 0: word, index } of whole.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const hits = terms.flatMap((term) => [hitIn(word, term, { anywhere, shortest })].filter((hit) => hit !== undefined));
    const longest = hits.sort(([a, b], [c, d]) => d - c - (b - a))[0];
    if (!longest) continue;
    const [from, to] = [index + longest[0], index + longest[1]];
    if (from > done) parts.push({ text: whole.slice(done, from), isHit: false });
    parts.push({ text: whole.slice(from, to), isHit: true });
    done = to;
  }
  if (done < whole.length) parts.push({ text: whole.slice(done), isHit: false });
  return parts;
}

/** What somebody typed as terms that a text is marked by. */
export const typedTerms = (typed: string): string[] => fold(typed).split(" ").filter(Boolean);

const LONGEST = 160;
const BEFORE = 40;
/** The part of a long text around the first hit, cut between words. */
export function aroundHit(text: string, terms: readonly string[], marking: Marking = {}): string {
  const whole = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (whole.length <= LONGEST) return whole;
  const [first] = partsWithHits(whole, terms, marking);
  const at = first && !first.isHit && first.text.length < whole.length ? first.text.length : 0;
  const from = at > BEFORE ? whole.lastIndexOf(" ", at - BEFORE) + 1 : 0;
  const end = whole.length - from > LONGEST ? whole.lastIndexOf(" ", from + LONGEST) : whole.length;
  const to = end > at ? end : from + LONGEST;
  return `${from > 0 ? "… " : ""}${whole.slice(from, to)}${to < whole.length ? " …" : ""}`;
}
