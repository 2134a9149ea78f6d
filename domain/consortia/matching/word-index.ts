import { fold } from "#domain/kernel/fold";

/** In which texts each word is, and how much it weighs there; each text has length 1. */
export type WordIndex = { of: ReadonlyMap<string, { places: number[]; weights: number[] }>; rarity: (word: string) => number };

const MIN_LETTERS = 3;
const wordsOf = (text: string) =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word.length >= MIN_LETTERS) ?? [];

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const lengthOf = (weights: Iterable<number>) => Math.sqrt([...weights].reduce((sum, weight) => sum + weight ** 2, 0));

/** Texts between which others are let in. */
export const TEXTS_AT_ONCE = 200;
export type Rest = (began: number) => Promise<void>;

/** The words of texts, weighed by how often each is there and in how few texts it is (tf-idf). `rest` is called between two parts of the work. */
export async function wordIndex(texts: readonly string[], rest: Rest): Promise<WordIndex> {
  const inParts = async (act: (place: number) => void) => {
    for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
      const began = performance.now();
      for (let place = from; place < Math.min(from + TEXTS_AT_ONCE, texts.length); place++) act(place);
      await rest(began);
    }
  };
  const counts: Map<string, number>[] = [];
  const inTexts = new Map<string, number>();
  await inParts((place) => {
    const each = counted(texts[place] ?? "");
    counts.push(each);
    for (const word of each.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  });
  const rarity = (word: string) => Math.log((texts.length + 1) / ((inTexts.get(word) ?? 0) + 1));
  const of = new Map<string, { places: number[]; weights: number[] }>();
  await inParts((place) => {
    const weighed = [...(counts[place] ?? [])].map(([word, n]) => [word, (1 + Math.log(n)) * rarity(word)] as const);
    const length = lengthOf(weighed.map(([, weight]) => weight));
    if (length === 0) return;
    for (const [word, weight] of weighed) {
      const found = of.get(word) ?? { places: [], weights: [] };
      of.set(word, found);
      found.places.push(place);
      found.weights.push(weight / length);
    }
  });
  return { of, rarity };
}

/** How alike each text is to another one, from 0 to 1, by its place; those without a common word are left out. */
export function likenessTo({ of, rarity }: WordIndex, text: string): Map<number, number> {
  const weighed = [...counted(text)].map(([word, n]) => [word, (1 + Math.log(n)) * rarity(word)] as const);
  const length = lengthOf(weighed.map(([, weight]) => weight));
  const found = new Map<number, number>();
  for (const [word, weight] of weighed) {
    const { places, weights } = of.get(word) ?? { places: [], weights: [] };
    places.forEach((place, n) => {
      found.set(place, (found.get(place) ?? 0) + (weight / length) * (weights[n] as number));
    });
  }
  return found;
}
