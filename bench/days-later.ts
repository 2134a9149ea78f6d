import { existsSync } from "node:fs";
import Database from "better-sqlite3";

const DAY = 86_400_000;
/** Times are milliseconds since 1970; versions, counts and positions are far below. */
const FIRST_TIME = 1_000_000_000_000;
/** The audit trail is only ever added to. */
const KEPT = /^audit_/;

/** A copy of a SQLite database as it is some days later: every time in it lies as many days further back. */
export async function daysLater(file: string, days: number): Promise<string> {
  const later = file.replace(/\.sqlite$/, `-${days}-days-later.sqlite`);
  if (existsSync(later)) return later;
  const source = new Database(file);
  await source.backup(later);
  source.close();
  const db = new Database(later);
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and sql not like 'create virtual%'")
    .pluck()
    .all() as string[];
  const columns = db.prepare("select name from pragma_table_info(?) where lower(type) = 'integer' and pk = 0").pluck();
  db.exec("begin immediate");
  for (const table of tables.filter((name) => !KEPT.test(name)))
    for (const column of columns.all(table) as string[])
      db.prepare(`update "${table}" set "${column}" = "${column}" - ? where "${column}" > ?`).run(days * DAY, FIRST_TIME);
  db.exec("commit");
  db.close();
  return later;
}
