import { existsSync } from "node:fs";
import { closeConnections } from "#database/connections";
import { migrateDatabase } from "#database/migrate";
import { fillKeys } from "#domain/insight/fill-keys";
import { repairAuditHead } from "#domain/kernel/audit/repair-audit-head";
import { context } from "#domain/kernel/context";
import { databaseName, isPostgres } from "#lib/env";
import { stop } from "./prepare.mjs";

const REASONS: [RegExp, string][] = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|57P03/, "does not answer: check its address in PORTAL_DATABASE, and that the server runs."],
  [/28P01|28000/, "refuses this user: check the name and the password in PORTAL_DATABASE."],
  [/3D000/, "does not exist: create it with `createdb`, then run the command again."],
  [/42501/, "does not let this user create tables: the user must own the database."],
  [/53100/, "has a full disk: free some space on the server, then run the command again."],
  [/SQLITE_FULL|ENOSPC/, "The disk is full: free some space, then run the command again."],
  [/SQLITE_BUSY|SQLITE_LOCKED/, "The database is locked by another program: stop it, then run the command again."],
  [/SQLITE_NOTADB|SQLITE_CORRUPT/, "is damaged or is not a database: restore a backup."],
  [/EACCES|SQLITE_CANTOPEN|SQLITE_READONLY/, "cannot be opened or written: check who owns it and its folder."],
];

/** What a migration says of a database that another version of the portal made. */
const OTHER_VERSION = /was edited after it ran|is newer than this program/;

export function explain(error: unknown): string {
  // A failed query has the server's code in its cause, and in its message the values that it was given.
  const { cause } = error as { cause?: { code?: string } };
  const { code = "", message = String(error) } = (cause?.code ? cause : error) as { code?: string; message?: string };
  if (OTHER_VERSION.test(message))
    return `${databaseName()} was made by another version of the portal (${message}): start it with that version, or restore a backup that this version made.`;
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1];
  return reason ? (/^[a-z]/.test(reason) ? `${databaseName()} ${reason}` : reason) : message;
}

/** Ends the process with one line where the file of SQLite is not there: what only reads it must not create an empty one. */
export function mustExist() {
  if (!isPostgres() && !existsSync(databaseName()))
    stop(`There is no database at ${databaseName()}: set PORTAL_DATABASE, or create one with \`npm run migrate\`.`);
}

const HEAD_APART =
  "the audit head next to the database does not match its audit rows: rows were removed or changed, or the two come from different backups. Run `npm run check`.";

/** Rows that are older than the keys by which they are found, and an audit head that a killed process left behind. */
async function fillOlderRows() {
  const ctx = context({ actor: { kind: "system", name: "start" } });
  const head = await repairAuditHead(ctx);
  const filled = await fillKeys(ctx);
  await closeConnections();
  if (head === "written") console.log(`${databaseName()}: the audit head was written again`);
  if (head === "apart") console.error(`${databaseName()}: ${HEAD_APART}`);
  if (!filled.ok) return;
  for (const [what, n] of Object.entries(filled.value)) if (n > 0) console.log(`${databaseName()}: keys for ${n} ${what}`);
}

/** Brings the database to this program's level and says what was done; ends the process with one line when that fails. */
export async function prepareDatabase() {
  try {
    const applied = await migrateDatabase();
    await fillOlderRows();
    console.log(applied.length ? `${databaseName()}: applied ${applied.join(", ")}` : `${databaseName()}: nothing to migrate`);
  } catch (error) {
    stop(explain(error));
  }
}
