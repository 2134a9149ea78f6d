import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { tokenHash } from "#lib/hash";
import { newId } from "#lib/ids";

const INSERT = `insert into sessions (id, token_hash, person_id, created_at, last_seen_at, signed_in_at, browser)
  select ?, ?, id, ?, ?, ?, 'test' from people where email_key = ?`;

/** Signs a person in by writing their session into the file of a running portal; answers the cookie's value. */
export function sessionRow(database: string, email: string, signedInAgo = 0): string {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  const db = new Database(database, { fileMustExist: true, timeout: 10_000 });
  const written = db.prepare(INSERT).run(newId(), tokenHash(token), now - signedInAgo, now, now - signedInAgo, email.toLowerCase());
  db.close();
  if (written.changes !== 1) throw new Error(`nobody at ${email} in ${database}`);
  return token;
}
