import type { Db } from "../dialect/sqlite.ts";
import { keptAt } from "../kept-answers.ts";
import { connections } from "./connections.ts";

/**
 * The answer of a read, kept until anything is written to the file. Only for what follows from the database and the key alone: never from who
 * asks, nor from the time. Within a turn nothing is kept, nor taken from what is. See docs/decisions/0026.
 */
export async function untilWritten<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  if (db !== connections().read) return read();
  // It changes with the commit of any connection but the reading one, which makes none: with every write, of this process or another.
  return keptAt(db, connections().dataVersion.get(), key, read);
}

/** Whether it reads outside of a turn: what it reads was committed, and no turn that is undone can have written it. */
export const readsCommitted = (db: Db) => db === connections().read;
