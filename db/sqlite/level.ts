import { readdirSync } from "node:fs";
import { connections } from "./connections.ts";

/** The migrations of this program that the database has not had. */
export async function missingMigrations(): Promise<string[]> {
  const done = connections().reader.prepare("select name from schema_migrations").pluck().all();
  return readdirSync("db/migrations/sqlite").filter((name) => name.endsWith(".sql") && !done.includes(name));
}
