import { isTelling } from "./common-words.ts";
import type { DuplicateTraits } from "./duplicates.ts";
import type { NameWords } from "./name-words.ts";
import { trigrams } from "./similarity.ts";

const MAX_PARTS = 30;

/** Parts of the words that tell a name from others; of all its words where none does. */
function partsOf({ words, joined }: NameWords): string[] {
  const telling = words.filter(isTelling);
  const parts = (telling.length > 0 ? telling : [...words, joined]).flatMap((word) => [...trigrams(word)]);
  return [...new Set(parts)].slice(0, MAX_PARTS).map((part) => `part:${part}`);
}

const short = ({ joined }: NameWords) => (joined.length <= 8 ? [`short:${joined}`] : []);
const longest = (key: string) => key.slice(0, 80);

/** What finds an entry alone. */
const numbers = ({ vat, pic, ror, site, mails, phone, addresses }: DuplicateTraits): string[] => [
  ...(vat ? [`vat:${vat}`] : []),
  ...(pic ? [`pic:${pic}`] : []),
  ...(ror ? [`ror:${ror}`] : []),
  ...[...new Set([...(site ? [site] : []), ...mails])].map((domain) => `domain:${domain}`),
  ...(phone ? [`phone:${phone}`] : []),
  ...addresses.map((address) => `address:${address}`),
];

/**
 * The keys under which an entry is kept, and by which its like is sought: two that `likeness` finds alike share one at least, if each name has
 * a word of its own. "Institute" alone does not lead to "Institute Vive": its parts would lead to every institute.
 */
export const duplicateKeysOf = (traits: DuplicateTraits): string[] => {
  const keys = [
    ...numbers(traits),
    ...traits.names.flatMap((name) => [
      longest(`name:${name.joined}`),
      ...partsOf(name),
      ...short(name),
      ...name.initials.map((letters) => longest(`short:${letters}`)),
    ]),
  ];
  // A part may end inside a sign of two code units: halves that differ here are one and the same once they are stored.
  return [...new Set(keys.map((key) => key.toWellFormed()))];
};

/** A part of a name is one sign among many; any other key is enough. */
export const isPart = (key: string) => key.startsWith("part:");
