/** The turns of a process that wait for the one writer: the end of their line, and how many are in it. */
export type TurnQueue = { tail: Promise<unknown>; waiting: number };
export const turnQueue = (): TurnQueue => ({ tail: Promise.resolve(), waiting: 0 });

/** How long a turn waits from when it was asked for until it begins, in ms, and how many may wait. Beyond both it is refused as busy. */
export const TURN_LIMITS = { patience: 5_000, waiting: 100 };

type Asked<T> = {
  /** Until when, by `performance.now()`, it may still wait for the lock that other processes share. */
  act: (until: number) => Promise<T>;
  /** What a turn that is refused is told. */
  busy: () => Error;
  patience?: number;
};

/**
 * Does what needs the writer after all that asked before. A caller that has waited for too long is refused at once, whatever those before are doing, and is passed
 * over when the turn comes: else each of them would wait for the lock again, one after another.
 */
export function oneAtATime<T>(queue: TurnQueue, { act, busy, patience = TURN_LIMITS.patience }: Asked<T>): Promise<T> {
  if (queue.waiting >= TURN_LIMITS.waiting) return Promise.reject(busy());
  const until = performance.now() + patience;
  queue.waiting++;
  return new Promise<T>((resolve, reject) => {
    let isWaiting = true;
    const leave = () => {
      clearTimeout(timer);
      queue.waiting--;
      isWaiting = false;
    };
    const timer = setTimeout(() => {
      leave();
      reject(busy());
    }, patience);
    queue.tail = queue.tail.then(async () => {
      if (!isWaiting) return;
      leave();
      await act(until).then(resolve, reject);
    });
  });
}
