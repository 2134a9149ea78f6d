import { createHash } from "node:crypto";
import { drizzle, type NodePgClient } from "drizzle-orm/node-postgres";
import type { Db } from "../dialect/postgres.ts";
import { coded } from "./errors.ts";

type Prepared = { queryWithCache: (text: string, values: unknown[], query: () => Promise<unknown>) => Promise<unknown> };
type Session = { prepareQuery: (query: { sql: string }, fields: unknown, name: string | undefined, ...rest: unknown[]) => Prepared };

/** The same text is the same statement of a session, which then need not be read and planned again. */
const nameOf = (text: string) => createHash("sha1").update(text).digest("base64");

/**
 * A database over a session or a pool of them. Its errors are the server's own: the library would put the statement and its values into the message,
 * and values are personal data that belong in no log.
 */
export function over(client: NodePgClient): Db {
  const db = drizzle(client, { casing: "snake_case" });
  const { session } = (db as unknown as { _: { session: Session } })._;
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, fields, name, ...rest) => {
    const prepared = prepare(query, fields, name ?? nameOf(query.sql), ...rest);
    prepared.queryWithCache = (_text, _values, run) =>
      run().catch((error: unknown) => {
        throw coded(error);
      });
    return prepared;
  };
  return db;
}
