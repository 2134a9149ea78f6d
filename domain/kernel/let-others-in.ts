import { setImmediate, setTimeout } from "node:timers/promises";

/** A turn of the event loop that takes longer has answered somebody. */
const BUSY_MS = 2;
/** Others have the process for twelve times as long as a part took, at most this: the directory then keeps 0.92 of its rate. */
const SHARE = 12;
const LONGEST_MS = 150;

export type LoopMeans = { now: () => number; next: () => Promise<unknown>; pause: (ms: number) => Promise<unknown> };
const LOOP: LoopMeans = { now: () => performance.now(), next: () => setImmediate(), pause: (ms) => setTimeout(ms) };

/** Between two parts of a long answer, of which the last one began at `began`: at once where nobody else is answered, and after a pause where somebody is. */
export async function letOthersIn(began: number, { now, next, pause }: LoopMeans = LOOP): Promise<void> {
  const ended = now();
  await next();
  if (now() - ended > BUSY_MS) await pause(Math.min((ended - began) * SHARE, LONGEST_MS));
}
