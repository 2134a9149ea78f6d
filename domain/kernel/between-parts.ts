import { setTimeout } from "node:timers/promises";

/** Longer than a waiting turn lets pass before it asks for the file again (`db/sqlite/transact.ts`). */
const PAUSE_MS = 30;

/** Between two parts of long work: turns that wait, of this process and of another, come first. */
export const betweenParts = () => setTimeout(PAUSE_MS);
