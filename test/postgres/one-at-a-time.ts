import pg from "pg";

type Queued = pg.Client & { _queryQueue: unknown[] };
const found: Error[] = [];
const { query } = pg.Client.prototype;

/** The next major version of pg takes no query while another waits on the same session; this one warns, once in a process. */
pg.Client.prototype.query = function oneAtATime(this: Queued, ...given: unknown[]) {
  if (this._queryQueue.length > 0) found.push(new Error("Queries side by side in one turn: let one follow the other."));
  return Reflect.apply(query, this, given);
} as typeof query;

/** Fails the test in which a query was sent to a session where another one waited. */
export function expectOneAtATime() {
  const [first] = found.splice(0);
  if (first) throw first;
}
