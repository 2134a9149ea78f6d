import { createHash } from "node:crypto";
import { type NodePgClient, NodePgDatabase, NodePgSession } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Db } from "../dialect/postgres.ts";
import { coded } from "./errors.ts";

type Prepared = { queryWithCache: (text: string, values: unknown[], query: () => Promise<unknown>) => Promise<unknown> };
type Session = { prepareQuery: (query: { sql: string }, fields: unknown, name: string | undefined, ...rest: unknown[]) => Prepared };

/** One for all sessions: it works out once what each column is called in the database, and every turn has a session of its own. */
const dialect = new PgDialect({ casing: "snake_case" });

const MAX_NAMES = 2_000;
const names = new Map<string, string>();

/** The same text is the same statement of a session, which then need not be read and planned again. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha1").update(text).digest("base64");
  if (names.size >= MAX_NAMES) names.clear();
  names.set(text, name);
  return name;
}

/**
 * A database over a session or a pool of them. Its errors are the server's own: the library would put the statement and its values into the message,
 * and values are personal data that belong in no log.
 */
export function over(client: NodePgClient): Db {
  const session = new NodePgSession(client, dialect, undefined);
  const named = session as unknown as Session;
  const prepare = named.prepareQuery.bind(session);
  named.prepareQuery = (query, fields, name, ...rest) => {
    const prepared = prepare(query, fields, name ?? nameOf(query.sql), ...rest);
    prepared.queryWithCache = (_text, _values, run) =>
      run().catch((error: unknown) => {
        throw coded(error);
      });
    return prepared;
  };
  return new NodePgDatabase(dialect, session, undefined);
}
