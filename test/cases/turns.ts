/**
 * What would be asked twice under other conditions, two runs may ask in turn. `npm test` takes the turn of its commit (scripts/checks/turn.mjs): 1 or 2. Without
 * the setting a run takes both. See docs/decisions/0194.
 */
const TURN = Number(process.env.PORTAL_TEST_TURN || 0);

/** Whether this run takes both turns, and so leaves nothing to the next. */
export const TAKES_BOTH = TURN === 0;

/** Whether this run takes the nth of several equal things, of which every second has its turn. */
export const isOurTurn = (nth: number) => TAKES_BOTH || nth % 2 === TURN % 2;
