import pg from "pg";
import { connections } from "#db/sqlite/connections";
import { isPostgres } from "#lib/env";

/** How many SQL statements a piece of work runs, for reading and for writing. Whether anything was written is asked of no table of ours and not counted. */
export const queryCount = (work: () => Promise<unknown>): Promise<number> => (isPostgres() ? countOnServer(work) : countInFile(work));

const RUNS = ["run", "get", "all", "iterate"] as const;
type Statements = Record<(typeof RUNS)[number], (...values: unknown[]) => unknown>;

/** A connection may keep a statement and run it again: what is counted are the runs. */
async function countInFile(work: () => Promise<unknown>): Promise<number> {
  const statements: Statements = Object.getPrototypeOf(connections().reader.prepare("select 1"));
  const own = Object.fromEntries(RUNS.map((name) => [name, statements[name]])) as Statements;
  let count = 0;
  for (const name of RUNS)
    statements[name] = function counted(this: { source: string }, ...values) {
      if (this.source !== "pragma data_version") count++;
      return own[name].apply(this, values);
    };
  try {
    await work();
    return count;
  } finally {
    Object.assign(statements, own);
  }
}

const UNCOUNTED = /^(begin|rollback|(update|select n from) turns_committed)/;
type Query = (this: unknown, config: string | { text: string }, ...rest: unknown[]) => unknown;

async function countOnServer(work: () => Promise<unknown>): Promise<number> {
  const session = pg.Client.prototype as unknown as { query: Query };
  const own = session.query;
  let count = 0;
  session.query = function counted(config, ...rest) {
    if (!UNCOUNTED.test(typeof config === "string" ? config : config.text)) count++;
    return own.call(this, config, ...rest);
  };
  try {
    await work();
    return count;
  } finally {
    session.query = own;
  }
}
