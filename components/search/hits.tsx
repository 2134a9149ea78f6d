import { type Marking, partsWithHits } from "#lib/format/hits";

type Props = { text: string; terms: readonly string[] } & Marking;

/** A text in which what a search found is marked. */
export const Hits = ({ text, terms, ...marking }: Props) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name, and never change places.
  partsWithHits(text, terms, marking).map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text));
