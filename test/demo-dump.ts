import { connections } from "#database/connections";

/** Random on purpose in every run: links, sessions, the salts of the audit and the hashes that follow from them, where files lie. */
const SECRET = /^(token_hash|salt|personal_hash|previous_hash|hash|submit_key|storage_key|data)$/;
const LEFT_OUT =
  /^(sqlite_|search_(words|parts)_|sessions$|sign_in_links$|setup_links$|application_links$|application_access$|schema_migrations$)/;

/** Every row of every table but for secrets, so that two databases can be compared. */
export function logicalDump(): Record<string, string[]> {
  const { reader } = connections();
  const tables = reader.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all() as string[];
  return Object.fromEntries(
    tables
      .filter((table) => !LEFT_OUT.test(table))
      .map((table) => {
        const rows = reader.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
        const told = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !SECRET.test(column))));
        return [table, told.sort()];
      }),
  );
}
