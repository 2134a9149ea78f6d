const AT_ONCE = 2;
const shared = globalThis as typeof globalThis & { portalTurns?: { running: number; waiting: (() => void)[] } };

/** Runs work that takes much memory, two at a time; the others wait for their turn. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  shared.portalTurns ??= { running: 0, waiting: [] };
  const turns = shared.portalTurns;
  if (turns.running >= AT_ONCE) await new Promise<void>((next) => turns.waiting.push(next));
  else turns.running += 1;
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}
