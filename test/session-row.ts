import { randomBytes } from "node:crypto";
import { tokenHash } from "#lib/hash";
import { newId } from "#lib/ids";
import { inFileOf } from "./portal-file.ts";

const INSERT = `insert into sessions (id, token_hash, person_id, created_at, last_seen_at, signed_in_at, browser)
  select ?, ?, id, ?, ?, ?, 'test' from people where email_key = ?`;

/** Signs a person in by writing their session into the file of a running portal; answers the cookie's value. */
export function sessionRow(database: string, email: string, signedInAgo = 0): string {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  const written = inFileOf(database, (db) =>
    db.prepare(INSERT).run(newId(), tokenHash(token), now - signedInAgo, now, now - signedInAgo, email.toLowerCase()),
  );
  if (written.changes !== 1) throw new Error(`nobody at ${email} in ${database}`);
  return token;
}
