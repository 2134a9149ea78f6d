import type pg from "pg";
import { type Counts, lostRows, type Migration, migrationHash, missingOf, statementsOf } from "../migration-files.ts";
import { session } from "./client.ts";

const OWN = `create table if not exists schema_migrations (name text collate "C" primary key, hash text not null, applied_at text not null)`;
/** Held until the session ends: of several processes that start at once, one migrates and the others find it done. */
const LOCK = "select pg_advisory_lock(2896527)";

/**
 * Applies what is missing of a folder of SQL files to the database at `url`, each in a transaction of its own; answers their names. Rows per table are
 * counted before and after, as on SQLite. There is no backup before it: that is `pg_dump`, which the server's administrator runs.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = await session(url);
  try {
    await client.query(LOCK);
    await client.query(OWN);
    const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from schema_migrations");
    const missing = missingOf(new Map(rows.map(({ name, hash }) => [name, hash])), client.database ?? "the database", folder);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const COUNTS = `select tablename as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', tablename), false, true, '')))[1]::text::bigint as n
  from pg_tables where schemaname = current_schema()`;

async function countRows(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ name: string; n: number }>(COUNTS);
  return new Map(rows.map(({ name, n }) => [name, n]));
}

async function apply(client: pg.Client, migration: Migration) {
  const { name, text } = migration;
  await client.query("begin");
  try {
    const before = await countRows(client);
    for (const statement of statementsOf(migration)) await client.query(statement);
    const emptied = lostRows(before, await countRows(client), migration);
    if (emptied.length > 0) throw new Error(`${name} loses rows of ${emptied.join(", ")}`);
    await client.query("insert into schema_migrations values ($1, $2, $3)", [name, migrationHash(text), new Date().toISOString()]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
