const AT_ONCE = 2;
/** How many may wait in all, and of those how many of one owner. */
export const MAX_WAITING = 20;
const MAX_WAITING_EACH = 4;

type Waiting = { owner: string; start: () => void };
type Gate = { running: Set<string>; waiting: Waiting[] };
const shared = globalThis as typeof globalThis & { portalGate?: Gate };

/** Work was not begun, because as many as may wait are waiting already. */
export const FULL = Symbol("full");

/**
 * Runs work that takes much memory: two at a time, and one at a time for each owner (an application, an organisation). The others wait in the
 * order in which they came; beyond the bounds above the answer is FULL at once.
 */
export async function oneAtATime<T>(owner: string, work: () => Promise<T>): Promise<T | typeof FULL> {
  shared.portalGate ??= { running: new Set(), waiting: [] };
  const gate = shared.portalGate;
  if (gate.running.size < AT_ONCE && !gate.running.has(owner)) gate.running.add(owner);
  else {
    const own = gate.waiting.filter((one) => one.owner === owner).length;
    if (gate.waiting.length >= MAX_WAITING || own >= MAX_WAITING_EACH) return FULL;
    await new Promise<void>((start) => gate.waiting.push({ owner, start }));
  }
  try {
    return await work();
  } finally {
    gate.running.delete(owner);
    startNext(gate);
  }
}

function startNext({ running, waiting }: Gate) {
  const index = waiting.findIndex(({ owner }) => !running.has(owner));
  const [next] = index < 0 ? [] : waiting.splice(index, 1);
  if (!next) return;
  running.add(next.owner);
  next.start();
}
