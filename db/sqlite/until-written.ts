import type { Db } from "../dialect/sqlite.ts";
import { connections } from "./connections.ts";

const MOST = 200;
type Kept = { version: unknown; answers: Map<string, unknown> };
const kept = new WeakMap<Db, Kept>();

/** What was read since the last commit of any other connection: the reading one makes none, so that is every write, of this process or another. */
function keptNow(db: Db): Map<string, unknown> {
  const version = connections().dataVersion.get();
  const before = kept.get(db);
  if (before && before.version === version) return before.answers;
  const answers = new Map<string, unknown>();
  kept.set(db, { version, answers });
  return answers;
}

/** Nobody's change to an answer may show in another's. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/**
 * The answer of a read, kept until anything is written to the file. Only for what follows from the database and the key alone: never from who
 * asks, nor from the time. Within a turn nothing is kept, nor taken from what is. See docs/decisions/0026.
 */
export async function untilWritten<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  if (db !== connections().read) return read();
  const answers = keptNow(db);
  if (answers.has(key)) return answers.get(key) as T;
  // Taken before the read: what is written meanwhile makes the answer newer than its version says, never older.
  const answer = frozen(await read());
  if (answers.size < MOST) answers.set(key, answer);
  return answer;
}
