import pg from "pg";
import { connections } from "#db/sqlite/connections";
import { isPostgres } from "#lib/env";

/** A statement that was run, with what was put in for its parameters. */
export type Asked = { sql: string; values: unknown[] };

/** How many SQL statements a piece of work runs, for reading and for writing. Whether anything was written is asked of no table of ours and not counted. */
export const queryCount = async (work: () => Promise<unknown>): Promise<number> => (await statementsOf(work)).length;

/** The same statements, in the order in which they were begun. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Asked[]> =>
  (await allOf(work)).filter(({ sql }) => !BOUNDARY.test(sql) && !UNCOUNTED.test(sql));

/** What a piece of work asks in each of its write transactions, in the order in which they begin. */
export async function turnsOf(work: () => Promise<unknown>): Promise<Asked[][]> {
  const turns: Asked[][] = [];
  let isOpen = false;
  for (const one of await allOf(work)) {
    if (/^begin/.test(one.sql)) {
      turns.push([]);
      isOpen = true;
    } else if (END.test(one.sql)) isOpen = false;
    else if (isOpen && !UNCOUNTED.test(one.sql)) turns.at(-1)?.push(one);
  }
  return turns;
}

const BOUNDARY = /^(begin|commit|rollback)/;
const END = /(^|; )(commit|rollback)$/;
const UNCOUNTED = /^(update|select n from) turns_committed/;
const allOf = (work: () => Promise<unknown>): Promise<Asked[]> => (isPostgres() ? onServer(work) : inFile(work));

const RUNS = ["run", "get", "all", "iterate"] as const;
type Statements = Record<(typeof RUNS)[number], (...values: unknown[]) => unknown>;

/** A connection may keep a statement and run it again: what is counted are the runs. */
async function inFile(work: () => Promise<unknown>): Promise<Asked[]> {
  const statements: Statements = Object.getPrototypeOf(connections().reader.prepare("select 1"));
  const own = Object.fromEntries(RUNS.map((name) => [name, statements[name]])) as Statements;
  const asked: Asked[] = [];
  for (const name of RUNS)
    statements[name] = function noted(this: { source: string }, ...values) {
      if (this.source !== "pragma data_version") asked.push({ sql: this.source, values });
      return own[name].apply(this, values);
    };
  const { writer } = connections();
  const exec = writer.exec;
  writer.exec = function noted(sql) {
    if (BOUNDARY.test(sql)) asked.push({ sql, values: [] });
    return exec.call(this, sql);
  };
  try {
    await work();
    return asked;
  } finally {
    Object.assign(statements, own);
    writer.exec = exec;
  }
}

type Query = (this: unknown, config: string | { text: string; values?: unknown[] }, ...rest: unknown[]) => unknown;

async function onServer(work: () => Promise<unknown>): Promise<Asked[]> {
  const session = pg.Client.prototype as unknown as { query: Query };
  const own = session.query;
  const asked: Asked[] = [];
  session.query = function noted(config, ...rest) {
    const [sql, given] = typeof config === "string" ? [config, rest[0]] : [config.text, config.values ?? rest[0]];
    asked.push({ sql, values: Array.isArray(given) ? given : [] });
    return own.call(this, config, ...rest);
  };
  try {
    await work();
    return asked;
  } finally {
    session.query = own;
  }
}
