import { nameLikeness } from "#domain/organisations/duplicates/name-likeness";
import { type NameWords, nameWords } from "#domain/organisations/duplicates/name-words";

/** An owner, a holding or a partner as it is compared. `key`: the same of the same one. `isKnown`: an organisation of the cluster. */
export type ComparedOwner = { key: string; name: string; number: string | null; isKnown: boolean };

/** From these odds two names speak for one organisation. */
const NEAR = 0.75;

/** A registration number as it is compared: its letters and digits, without the country before it. */
export const numberKey = (number: string, country: string) => {
  const plain = number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  const prefix = country === "GR" ? "EL" : country;
  return plain.startsWith(prefix) && plain.length > prefix.length + 4 ? plain.slice(prefix.length) : plain;
};

/** Why two can be one: one has no number that is known · their numbers differ by a slip · one is an organisation of the cluster, whose number is not compared. */
export type LikenessDoubt = "number" | "slip" | "member";
export type AlikeGroup = { keys: string[]; names: string[]; doubts: { key: string; doubt: LikenessDoubt }[] };

/**
 * Which of these could be one owner under two names: groups of at least two keys, each with the names that look alike and, for each key that a partner can
 * correct, why. Two members of the cluster are two organisations, and so are two with registration numbers that differ by more than a slip of the
 * keyboard.
 */
export function alikeOwners(all: readonly ComparedOwner[]): AlikeGroup[] {
  const owners = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first]) =>
    first ? [{ ...first, words: nameWords(first.name) }] : [],
  );
  const groups: (typeof owners)[] = [];
  for (const one of owners) {
    const [into, ...merged] = groups.filter((group) => group.some((other) => couldBeOne(one, other)));
    if (!into) {
      groups.push([one]);
      continue;
    }
    into.push(one, ...merged.flat());
    for (const each of merged) groups.splice(groups.indexOf(each), 1);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      keys: group.map(({ key }) => key),
      names: [...new Set(group.map(({ name }) => name))],
      doubts: group.flatMap((one) => doubtsOf(one, group)),
    }));
}

type Worded = ComparedOwner & { words: NameWords };
function couldBeOne(one: Worded, other: Worded) {
  if (one.isKnown && other.isKnown) return false;
  if (one.number !== null && other.number !== null && !isSlip(one.number, other.number)) return false;
  const { same, odds } = nameLikeness(one.words, other.words);
  return same || odds >= NEAR;
}

/** What the organisations that stated an owner of a group can correct or add, each once. */
function doubtsOf(one: Worded, group: readonly Worded[]) {
  if (one.isKnown) return [];
  const others = group.filter((other) => other !== one && couldBeOne(one, other));
  const doubts = others.flatMap((other): LikenessDoubt[] => {
    if (other.isKnown) return ["member"];
    if (one.number === null) return ["number"];
    return other.number === null ? [] : ["slip"];
  });
  return [...new Set(doubts)].map((doubt) => ({ key: one.key, doubt }));
}

/** Whether two numbers are equal but for one character, or two neighbours that changed places. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((character, n) => (character === other[n] ? [] : [n]));
  const [first = 0, second = 0] = differing;
  const isSwap = differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return differing.length <= 1 || isSwap;
}
