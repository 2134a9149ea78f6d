import "./load-settings.ts";
import { parseArgs } from "node:util";
import { copyPortal } from "#db/copy/copy-portal";
import { databaseFile, databaseName, databaseUrl, isPostgres } from "#lib/env";
import { stop } from "./prepare.mjs";
import { explain } from "./prepare-database.ts";

const USAGE = "npm run copy -- --to postgres://user:password@host/database (or, from PostgreSQL, --to FILE.sqlite)";

function asked(): string {
  try {
    return parseArgs({ options: { to: { type: "string" } } }).values.to ?? stop(USAGE);
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

const to = asked();
try {
  const { tables, rows } = await copyPortal(isPostgres() ? databaseUrl() : databaseFile(), to);
  console.log(`copied ${rows} rows of ${tables} tables from ${databaseName()}; both databases were read again and are equal`);
  console.log("Uploaded files and secrets stay in the data folder. Set PORTAL_DATABASE to the copy, then run `npm run check`.");
} catch (error) {
  stop(explain(error));
}
