import type pg from "pg";
import { session } from "./client.ts";

/** Each reference of one column to another, as a query for the rows that refer to none. */
const REFERENCES = `select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, format(
    'select count(*)::integer as n from %1$s child left join %2$s parent on parent.%4$I = child.%3$I where child.%3$I is not null and parent.%4$I is null',
    c.conrelid::regclass, c.confrelid::regclass, a.attname, b.attname) as query
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
  where c.contype = 'f' and c.connamespace = current_schema()::regnamespace order by 1, 2`;

/** Texts that would be sorted and compared otherwise than on SQLite. */
const COLLATIONS = `select table_name || '.' || column_name as name from information_schema.columns
  where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C' and table_name <> 'schema_migrations'`;

const SETTINGS = "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off'";

/** What of the server's storage is wrong: broken references, a sort order that is not ours. Damaged pages are `pg_amcheck`'s. */
export async function faultsOfStorage(): Promise<string[]> {
  const client = await session();
  try {
    const names = async (query: string) => (await client.query<{ name: string }>(query)).rows.map(({ name }) => name);
    return [
      ...(await brokenReferences(client)),
      ...(await names(COLLATIONS)).map((name) => `collation: ${name} does not compare byte by byte`),
    ];
  } finally {
    await client.end();
  }
}

async function brokenReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ child: string; parent: string; query: string }>(REFERENCES);
  const faults = [];
  for (const { child, parent, query } of rows) {
    const n = (await client.query<{ n: number }>(query)).rows[0]?.n ?? 0;
    if (n > 0) faults.push(`foreign key: ${n} of ${child} refers to a missing row of ${parent}`);
  }
  return faults;
}

/** What does not damage anything yet, and would at a power cut. */
export async function warningsOfStorage(): Promise<string[]> {
  const client = await session();
  try {
    const { rows } = await client.query<{ name: string }>(SETTINGS);
    return rows.map(({ name }) => `server: ${name} is off, so a power cut loses what was confirmed`);
  } finally {
    await client.end();
  }
}
