import { copyFileSync, existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { closeConnections } from "#database/connections";
import { migrate } from "#db/migrate";
import { connections } from "#db/postgres/connections";
import { databaseFile, databaseUrl, isPostgres } from "#lib/env";
import { anotherCopy } from "./postgres/copies.ts";
import { raw } from "./raw.ts";

/** Empties the test's database and ends all connections with it, so that nothing is kept and numbers can begin at one. */
export async function freshDatabase() {
  await closeConnections();
  if (isPostgres()) return void (await raw("select reset_for_test(true)"));
  for (const end of ["", "-wal", "-shm"]) rmSync(`${databaseFile()}${end}`, { force: true });
  await migrate(databaseFile(), "db/migrations/sqlite");
}

const kept = new Map<string, string>();

/** Gives the test a database that is built once in this process, for all tests that only read it. */
export async function builtOnce(name: string, build: () => Promise<unknown>) {
  if (isPostgres()) return onServer(name, build);
  const copy = join(dirname(dirname(databaseFile())), `${name}-${process.pid}.sqlite`);
  if (!existsSync(copy)) {
    await freshDatabase();
    await build();
    await closeConnections();
    copyFileSync(databaseFile(), copy);
  }
  await closeConnections();
  for (const end of ["-wal", "-shm"]) rmSync(`${databaseFile()}${end}`, { force: true });
  copyFileSync(copy, databaseFile());
}

async function onServer(name: string, build: () => Promise<unknown>) {
  const known = kept.get(name);
  const address = known ?? (await anotherCopy());
  // Named before the old sessions end, so that whoever opens one in the meantime opens it there.
  process.env.PORTAL_DATABASE = address;
  await closeConnections();
  if (known) return;
  await build();
  if (connections().url !== address) throw new Error(`${name} was written to another database`);
  await closeConnections();
  kept.set(name, databaseUrl());
}

/** Does something with another database than the test's own. */
export async function inDatabase<T>(address: string, work: () => Promise<T>): Promise<T> {
  const own = process.env.PORTAL_DATABASE;
  process.env.PORTAL_DATABASE = address;
  try {
    return await work();
  } finally {
    process.env.PORTAL_DATABASE = own ?? "";
  }
}
