import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { databaseFile } from "#lib/env";

/** The newest audit row's number and hash, kept outside the database: a cut tail shows against it. */
export type AuditHead = { seq: number; hash: string };

/** `audit-head.json` beside `portal.sqlite`; another database in the same folder has its own. */
function file() {
  const name = basename(databaseFile(), ".sqlite");
  return join(dirname(databaseFile()), name === "portal" ? "audit-head.json" : `${name}.audit-head.json`);
}

export function writeAuditHead(head: AuditHead) {
  mkdirSync(dirname(file()), { recursive: true });
  const draft = `${file()}.new`;
  writeFileSync(draft, `${JSON.stringify(head)}\n`);
  renameSync(draft, file());
}

export const readAuditHead = (): AuditHead | undefined =>
  existsSync(file()) ? (JSON.parse(readFileSync(file(), "utf8")) as AuditHead) : undefined;
