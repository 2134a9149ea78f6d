import { collectedHostile, HOSTILE } from "#test/hostile";

/** Those that could run: they are looked at on every page that shows them. */
const couldRun = (text: string) => /__pwn|<|javascript:/i.test(text);
export const RUNNING = HOSTILE.filter(couldRun);
export const HARMLESS = HOSTILE.filter((text) => !couldRun(text));
export const COLLECTED = collectedHostile().strings;

/** Of these the nth of `among` gets its share. */
export const shareOf = <T>(all: readonly T[], n: number, among: number) => all.filter((_, place) => place % among === n % among);

/** What the nth form gets in the test's own process: of those that could run every third, and of the others every fourth, so that neighbouring forms get each. */
export const storedBy = (n: number) => [...shareOf(RUNNING, n, 3), ...shareOf(HARMLESS, n, 4)];

/** What the nth search gets in its address: of those that could run every third, of the others its share of those that all searches get. */
export const searchedBy = (n: number, searches: number) => [
  ...shareOf(RUNNING, n, 3),
  ...shareOf([...HARMLESS, ...COLLECTED.filter((_, place) => place % 10 === 0)], n, searches),
];

/** What the nth form gets over HTTP of those that could run: every ninth. */
const runningFor = (n: number) => shareOf(RUNNING, n, 9);
/** All that the nth form gets over HTTP, so that neighbouring forms together show each string. */
export const sentTo = (n: number) => [...runningFor(n), ...shareOf(HARMLESS, n, 16)];

/** One of the nth form's strings in turn, so that all forms together show each of them in a browser. */
export function openedFor(n: number) {
  const own = runningFor(n);
  return own[Math.floor(n / 9) % own.length];
}
