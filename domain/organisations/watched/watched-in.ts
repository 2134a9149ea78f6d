import { fold } from "#domain/kernel/fold";

/** The endings of Basque cases, in the definite and the indefinite: words of other languages rarely end in them. */
const CASES =
  /^r?(a|ak|ek|k|an|ean|etan|n|az|z|ez|ari|ei|i|aren|en|arekin|ekin|ekiko|arentzat|entzat|agatik|engatik|ako|eko|ko|etako|ara|era|ra|etara|tik|etik|etatik|rako|erako|etarako|raino|eraino|ik)$/;
/** Shorter words take no ending: too many others begin with them. */
const SHORTEST = 3;

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const isSame = (said: string, word: string) =>
  said === word || (word.length >= SHORTEST && said.startsWith(word) && CASES.test(said.slice(word.length)));

/** Which of the watched words a text contains: whole words, whatever their accents and capitals, the last of several also with an ending of a Basque case. */
export function watchedIn(watched: readonly string[], text: string): string[] {
  const said = wordsOf(text);
  return watched.filter((each) => {
    const words = wordsOf(each);
    const last = words.length - 1;
    return (
      last >= 0 && said.some((_, at) => words.every((word, n) => (n === last ? isSame(said[at + n] ?? "", word) : said[at + n] === word)))
    );
  });
}
