import { getTableName } from "drizzle-orm";
import { committeeBallots } from "../schema/review.ts";
import { session } from "./client.ts";
import { connections } from "./connections.ts";

/**
 * Removes the dead versions of rows, which would still hold what a turn erased. Beside everything else: a reader that sees an older state keeps them for
 * the server's next cleaning. What the server's log holds is its administrator's: see docs/operators/postgresql.md.
 */
export function removeDeadRows() {
  const shared = connections();
  shared.emptying = shared.emptying.then(vacuum).catch((error: { code?: string }) => {
    // The change is committed: its verb must not hear of it as a failure.
    process.stderr.write(`${JSON.stringify({ level: 40, code: error.code, msg: "dead rows could not be removed" })}\n`);
  });
}

async function vacuum() {
  const client = await session();
  try {
    const { rows } = await client.query<{ names: string | null }>(
      "select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = current_schema()",
    );
    await client.query(`vacuum (skip_locked) ${rows[0]?.names}`);
    // Cleaning leaves the bytes of what it removed in the unused part of a page: this small table is written again.
    await client.query(`vacuum (full, skip_locked) ${getTableName(committeeBallots)}`);
  } finally {
    await client.end();
  }
}
