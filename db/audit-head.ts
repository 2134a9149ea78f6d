import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { databaseFile, dataFolder, isPostgres } from "#lib/env";

/** The newest audit row's number and hash, kept outside the database: a cut tail shows against it. */
export type AuditHead = { seq: number; hash: string };

/** `audit-head.json` beside `portal.sqlite`; another file of SQLite in the same folder has its own. With a server it is in the data folder of each machine. */
function file() {
  if (isPostgres()) return join(dataFolder(), "audit-head.json");
  const name = basename(databaseFile(), ".sqlite");
  return join(dirname(databaseFile()), name === "portal" ? "audit-head.json" : `${name}.audit-head.json`);
}

/** Writes the head aside, under a name that no other process has, and puts it in place whole. Throws when the disk does not take it. */
export function writeAuditHead(head: AuditHead) {
  const draft = `${file()}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, `${JSON.stringify(head)}\n`, { mode: 0o600, flag: "wx" });
    renameSync(draft, file());
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Writes the head of a change that is committed already. What goes wrong here is told in the log and to nobody who made the change: it is made.
 * The next change, or the next start, writes the head again.
 */
export function keepAuditHead(head: AuditHead) {
  try {
    writeAuditHead(head);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    process.stderr.write(`${JSON.stringify({ level: 50, auditHead: head.seq, code, msg: "the audit head could not be written" })}\n`);
  }
}

/** The head that was kept, undefined where there is none. Throws when the file holds something else. */
export function readAuditHead(): AuditHead | undefined {
  if (!existsSync(/* turbopackIgnore: true */ file())) return undefined;
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ file(), "utf8")) as AuditHead;
  } catch (error) {
    throw new Error(`${file()} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
