import { migrate as migrateServer } from "../postgres/migrate.ts";
import { type CopySide, type CopyTarget, type Digest, difference, digestOf } from "./logical.ts";
import { postgresSource, postgresTarget, tablesOf } from "./postgres-side.ts";
import { sqliteSource, sqliteTarget } from "./sqlite-side.ts";

const isServer = (address: string) => /^postgres(ql)?:\/\//.test(address);
const nameOf = (address: string) => address.replace(/:[^:@/]*@/, "@");

export type Copied = { tables: number; rows: number };

/**
 * Copies a portal's rows from one kind of database to the other, in one transaction: a file of SQLite and a `postgres://` address, in either direction. Both
 * are read afterwards and must be equal, or nothing is kept. Throws where the target holds data.
 */
export async function copyPortal(from: string, to: string): Promise<Copied> {
  if (isServer(from) === isServer(to))
    throw new Error("One of the two must be a file of SQLite and the other an address that begins with postgres://.");
  const server = isServer(from) ? from : to;
  if (isServer(to)) await migrateServer(to, "db/migrations/postgres");
  const tables = await tablesOf(server);
  const source = await (isServer(from) ? postgresSource(from, nameOf(from)) : sqliteSource(from));
  try {
    const target = await (isServer(to) ? postgresTarget(to, nameOf(to)) : sqliteTarget(to));
    try {
      return await fill(source, target, tables);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function fill(source: CopySide, target: CopyTarget, tables: Awaited<ReturnType<typeof tablesOf>>): Promise<Copied> {
  const held = await target.held(tables);
  if (held > 0) throw new Error(`${target.name} holds ${held} rows already: name an empty database, or a file that does not exist.`);
  await target.clear();
  for (const [table, columns] of tables) for await (const rows of source.rows(table, columns)) await target.insert(table, columns, rows);
  await target.index(await source.entries());
  const there: Map<string, Digest> = await digestOf(source, tables);
  const different = difference(there, await digestOf(target, tables));
  if (different) throw new Error(`${different} is not the same in both: nothing was copied.`);
  await target.commit();
  return { tables: tables.size, rows: [...there.values()].reduce((sum, { rows }) => sum + rows, 0) };
}
