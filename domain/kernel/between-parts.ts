import { setTimeout } from "node:timers/promises";

/** Longer than a waiting turn lets pass before it asks for the file again (`db/sqlite/transact.ts`). */
const SHORTEST_MS = 30;
/** Others have the machine for as many times as long as a part took, at most this long. */
const SHARE = 5;
const LONGEST_MS = 1_000;

/** How long others have the machine after a part that took so many milliseconds. */
export const pauseAfter = (tookMs: number) => Math.min(Math.max(SHORTEST_MS, tookMs * SHARE), LONGEST_MS);

/** Pauses after a part of long work that began at `began`, so that turns that wait, and pages of another process, come first. */
export const betweenParts = (began: number) => setTimeout(pauseAfter(performance.now() - began));
