import { collectedHostile, HOSTILE } from "#test/hostile";

/** Those that could run: they are looked at on every page that shows them. */
const couldRun = (text: string) => /__pwn|<|javascript:/i.test(text);
export const RUNNING = HOSTILE.filter(couldRun);
const HARMLESS = HOSTILE.filter((text) => !couldRun(text));
export const COLLECTED = collectedHostile().strings;

/** Of these the nth of `among` gets its share. */
export const shareOf = <T>(all: readonly T[], n: number, among: number) => all.filter((_, place) => place % among === n % among);

/** What the nth form gets over HTTP: all that could run, and a quarter of the others, so that several forms together show each of them. */
export const sentTo = (n: number) => [...RUNNING, ...shareOf(HARMLESS, n, 4)];
