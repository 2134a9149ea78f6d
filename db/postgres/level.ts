import { readdirSync } from "node:fs";
import { connections } from "./connections.ts";

/** The migrations of this program that the database has not had. */
export async function missingMigrations(): Promise<string[]> {
  const { rows } = await connections().readers.query<{ name: string }>("select name from schema_migrations");
  const done = rows.map(({ name }) => name);
  return readdirSync("db/migrations/postgres").filter((name) => name.endsWith(".sql") && !done.includes(name));
}
