import { onTestFinished } from "vitest";
import * as postgres from "#db/postgres/connections";
import * as sqlite from "#db/sqlite/connections";
import { isPostgres } from "#lib/env";

/** What the database says where it takes no writes. */
export const REFUSES_WRITES = /readonly|read-only/;

/** Makes the database refuse what this process writes until the test ends. */
export async function refuseWrites() {
  if (!isPostgres()) return void sqlite.connections().writer.pragma("query_only=ON");
  await postgres.connections().writers.query("set default_transaction_read_only = on");
  onTestFinished(postgres.closeConnections);
}
