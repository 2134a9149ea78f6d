import type { Db } from "../dialect/postgres.ts";
import { keptAt } from "../kept-answers.ts";
import { connections } from "./connections.ts";

const VERSION = { name: "version", text: "select n from turns_committed" };

/**
 * The answer of a read, kept until a turn commits, in this process or another: each counts in its own transaction. Within a turn nothing is kept, nor taken from what is. See docs/decisions/0061.
 */
export async function untilWritten<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  const { read: reading, readers } = connections();
  if (db !== reading) return read();
  const { rows } = await readers.query<{ n: number }>(VERSION);
  return keptAt(db, rows[0]?.n, key, read);
}

/** Whether it reads outside of a turn: what it reads was committed, and no turn that is undone can have written it. */
export const readsCommitted = (db: Db) => db === connections().read;
