import { connections } from "#database/connections";

const RUNS = ["run", "get", "all", "iterate"] as const;
type Statements = Record<(typeof RUNS)[number], (...values: unknown[]) => unknown>;

/**
 * How many SQL statements a piece of work runs, on both connections; a connection may keep a statement and run it again. Whether anything was
 * written is asked of no table and not counted.
 */
export async function queryCount(work: () => Promise<unknown>): Promise<number> {
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
