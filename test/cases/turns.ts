import { createHash } from "node:crypto";

/**
 * What would be asked twice, or need not be asked in each run, runs may ask in turn. `npm test` takes the turn of its commit (scripts/checks/turn.mjs): 1 to 4.
 * Without the setting a run takes all. See docs/decisions/0194 and 0199.
 */
const TURN = Number(process.env.PORTAL_TEST_TURN || 0);

/** Whether this run takes all turns, and so leaves nothing to the next. */
export const TAKES_ALL = TURN === 0;

/** Whether this run takes the nth of several equal things, of which every second has its turn: 1 and 3 take the same, and so do 2 and 4. */
export const isOurTurn = (nth: number) => TAKES_ALL || nth % 2 === TURN % 2;

/** The same for what takes turns in pairs: 1 and 2 take the same, and so do 3 and 4, so that each pair asks it under both conditions of `isOurTurn`. */
export const isOurPair = (nth: number) => TAKES_ALL || nth % 2 === Math.floor((TURN - 1) / 2);

/** What decides the turn of a file: its name, not its place among others, since one that is added or removed would move all that follow. */
export const numberOf = (file: string) => createHash("sha1").update(file).digest()[0] ?? 0;
