import pg from "pg";
import { databaseUrl } from "#lib/env";
import { codeOf } from "./errors.ts";

const INT8 = 20;
const NUMERIC = 1700;
const JSON_TEXT = 114;
// Counts and sums: none of ours comes near 2^53.
for (const type of [INT8, NUMERIC]) pg.types.setTypeParser(type, Number);
// The library above reads JSON itself, and would read the text in a JSON text once more: "007" became 7.
pg.types.setTypeParser(JSON_TEXT, String);

/** What every session is told, so that no default of the server or of the user changes what a statement means. */
const SESSION = ["timezone=UTC", "datestyle=ISO", "default_transaction_isolation=read\\ committed", "standard_conforming_strings=on"];
const options = (given: string[]) => [...SESSION, ...given].map((setting) => `-c ${setting}`).join(" ");

/** Sessions that were lost: nothing that was begun on one is still under way there. */
const lost = new WeakSet<object>();
export const isLost = (client: object) => lost.has(client);

function noticeLoss(client: pg.Client) {
  // Whoever uses the session hears of it by its query; without a listener the process would end.
  client.on("error", () => lost.add(client));
  client.on("end", () => lost.add(client));
}

/** Some sessions with the database that `PORTAL_DATABASE` names, opened when they are needed. `settings` are set in each of them. */
export function sessions(max: number, settings: string[]): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    application_name: "auzolan",
    max,
    options: options(settings),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // A session keeps each statement that it has prepared: it starts again now and then.
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
  });
  pool.on("connect", noticeLoss);
  pool.on("error", (error) => process.stderr.write(`${JSON.stringify({ level: 40, code: codeOf(error), msg: "a session was lost" })}\n`));
  return pool;
}

/** One session outside the pools, for what is done once: migrations, checks, emptying. */
export async function session(url = databaseUrl()): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "auzolan",
    options: options([]),
    connectionTimeoutMillis: 5_000,
  });
  noticeLoss(client);
  await client.connect();
  return client;
}
