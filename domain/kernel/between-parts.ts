import { setTimeout } from "node:timers/promises";

/** Longer than a waiting turn lets pass before it asks for the file again (`db/sqlite/transact.ts`). */
const SHORTEST_MS = 30;
/** How many times as long as a part took others have the machine, and at most how long: less where somebody waits for the whole. */
export const AWAITED = { share: 5, longestMs: 1_000 };
export const UNAWAITED = { share: 12, longestMs: 2_400 };

/** How long others have the machine after a part that took so many milliseconds. */
export const pauseAfter = (tookMs: number, { share, longestMs }: typeof AWAITED) =>
  Math.min(Math.max(SHORTEST_MS, tookMs * share), longestMs);

/** Pauses after a part of long work that began at `began`, so that turns that wait, and pages of another process, come first. */
export const betweenParts = (began: number) => setTimeout(pauseAfter(performance.now() - began, AWAITED));

/** The same in daily and weekly work, for which nobody waits. */
export const betweenDailyParts = (began: number) => setTimeout(pauseAfter(performance.now() - began, UNAWAITED));
