import { TURN_LIMITS } from "#db/turn-queue";

/** However loaded the machine is, and however many a test asks for at once, a turn is refused only where a test says so. */
export function waitInTurns() {
  Object.assign(TURN_LIMITS, { patience: 600_000, waiting: 10_000 });
}
