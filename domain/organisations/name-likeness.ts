import { weightOf } from "./common-words.ts";
import type { NameWords } from "./name-words.ts";
import { isTelling, sharedWords } from "./shared-words.ts";
import { dice, editSimilarity, trigrams } from "./similarity.ts";

const sum = (words: string[]) => words.reduce((total, word) => total + weightOf(word), 0);
const telling = (words: string[]) => words.filter(isTelling);

/** What counts of two names, in the order of COEFFICIENTS. */
export function likenesses(a: NameWords, b: NameWords): number[] {
  const shared = sharedWords(a, b);
  const edit = editSimilarity(a.joined, b.joined);
  const [tellingA, tellingB] = [telling(a.words).join(""), telling(b.words).join("")];
  const both = tellingA !== "" && tellingB !== "";
  const whole = shared.common / (Math.min(sum(a.words), sum(b.words)) || 1);
  return [
    Math.max(whole, edit >= 0.8 ? edit : 0),
    dice(trigrams(a.joined), trigrams(b.joined)),
    Math.min(shared.telling, 3),
    Math.min(sum(shared.restA), sum(shared.restB), 4),
    Math.min(Math.max(sum(shared.restA), sum(shared.restB)), 6),
    Math.min(shared.abbreviated, 5),
    both ? dice(trigrams(tellingA), trigrams(tellingB)) : 0,
    both ? 0 : 1,
    telling(shared.restA).length > 0 && telling(shared.restB).length > 0 ? 1 : 0,
  ];
}

/** Fitted by logistic regression on every other record of ROR; docs/measurements.md says what they reach on the others. */
const COEFFICIENTS = [10.85, 0.72, 1.98, 1.11, -0.02, 1.92, 1.35, 0.38, 0.57];
/** Less by 0.8 than fitted: a pair at zero is as likely as not to be worth a look. */
const CONSTANT = -11.48;
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
