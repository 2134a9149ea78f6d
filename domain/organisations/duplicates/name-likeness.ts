import { isTelling, weightOf } from "./common-words.ts";
import type { NameWords } from "./name-words.ts";
import { sharedWords } from "./shared-words.ts";
import { diceCoefficient, editSimilarity } from "./similarity.ts";

const sum = (words: string[]) => words.reduce((total, word) => total + weightOf(word), 0);
const telling = (words: string[]) => words.filter(isTelling);

const ALIKE = 0.8;
/** How alike the whole names are, however they are parted into words; 0 unless much. */
function joinedLikeness(a: string, b: string) {
  if (Math.min(a.length, b.length) < ALIKE * Math.max(a.length, b.length)) return 0;
  const alike = editSimilarity(a, b);
  return alike >= ALIKE ? alike : 0;
}

/** What counts of two names, in the order of COEFFICIENTS. */
export function likenesses(a: NameWords, b: NameWords): number[] {
  const shared = sharedWords(a, b);
  const both = a.tellingParts.size > 0 && b.tellingParts.size > 0;
  const whole = shared.common / (Math.min(sum(a.words), sum(b.words)) || 1);
  return [
    Math.max(whole, joinedLikeness(a.joined, b.joined)),
    diceCoefficient(a.parts, b.parts),
    Math.min(shared.telling, 3),
    Math.min(sum(shared.restA), sum(shared.restB), 4),
    Math.min(Math.max(sum(shared.restA), sum(shared.restB)), 6),
    Math.min(shared.abbreviated, 5),
    both ? diceCoefficient(a.tellingParts, b.tellingParts) : 0,
    both ? 0 : 1,
    telling(shared.restA).length > 0 && telling(shared.restB).length > 0 ? 1 : 0,
  ];
}

/** Fitted by logistic regression on every other record of ROR; docs/measurements.md says what they reach on the others. */
const COEFFICIENTS = [10.77, 0.93, 1.93, 1.15, -0.03, 2, 1.33, 0.29, 0.43];
/** Less by 0.75 than fitted: a pair at zero is as likely as not to be worth a look. */
const CONSTANT = -11.43;
const SAME = 4;

export type NameLikeness = { same: boolean; initials: boolean; odds: number };

/** How two names speak for one organisation, as the logarithm of the odds. The order of the two makes no difference. */
export function nameLikeness(one: NameWords, other: NameWords): NameLikeness {
  const [a, b] =
    one.joined < other.joined || (one.joined === other.joined && one.words.join() <= other.words.join()) ? [one, other] : [other, one];
  if (a.joined === b.joined) return { same: true, initials: false, odds: SAME };
  const odds = likenesses(a, b).reduce((total, value, at) => total + value * (COEFFICIENTS[at] ?? 0), CONSTANT);
  return { same: false, initials: a.initials.includes(b.joined) || b.initials.includes(a.joined), odds: Math.min(odds, SAME) };
}
