import { partsWithHits } from "#lib/format/hits";

type Props = { text: string; terms: readonly string[]; anywhere?: boolean };

/** A text in which what a search found is marked. */
export const Hits = ({ text, terms, anywhere = false }: Props) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name, and never change places.
  partsWithHits(text, terms, { anywhere }).map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text));
