import { onTestFinished } from "vitest";
import * as postgres from "#db/postgres/connections";
import * as sqlite from "#db/sqlite/connections";
import { isPostgres } from "#lib/env";

/** What the database says where it takes no writes. */
export const REFUSES_WRITES = /readonly|read-only/;

const ofDatabase = (act: string) => `do $$ begin execute format('alter database %I ${act}', current_database()); end $$`;

/** Makes the database refuse what this process writes until the test ends, on the sessions that it has and those that it opens. */
export async function refuseWrites() {
  if (!isPostgres()) return void sqlite.connections().writer.pragma("query_only=ON");
  const { writers } = postgres.connections();
  await writers.query(ofDatabase("set default_transaction_read_only = on"));
  await writers.query("set default_transaction_read_only = on");
  onTestFinished(async () => {
    await writers.query("set default_transaction_read_only = off");
    await writers.query(ofDatabase("reset default_transaction_read_only"));
    await postgres.closeConnections();
  });
}
