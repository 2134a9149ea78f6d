import { rowsOfEach, tableNames } from "./raw.ts";

/** Another in every run: links, sessions, the salts of the audit and the hashes that follow from them, where files lie, the numbers of a listing in the index and of its group. */
const SECRET = /^(row|entry|facet_group|token_hash|dns_value|salt|personal_hash|previous_hash|hash|submit_key|storage_key|data|written)$/;
const LEFT_OUT =
  /^(search_(words|parts|restricted_words)_|facet_groups$|turns_committed$|rate_limits$|sessions$|sign_in_links$|setup_links$|application_links$|application_access$|schema_migrations$)/;

/** Every row of every table but for secrets, so that two databases can be compared. */
export async function logicalDump(): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  const tables = (await tableNames()).filter((table) => !LEFT_OUT.test(table));
  for (const [table, rows] of await rowsOfEach(tables))
    dump[table] = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !SECRET.test(column)))).sort();
  return dump;
}
