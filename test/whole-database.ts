import { isPostgres } from "#lib/env";
import { type Row, raw, rowsOfEach, tableNames } from "./raw.ts";

const INDEX = /^search_/;
const BESIDE = /^(facet_groups|turns_committed|rate_limits)$/;
const FOUND = isPostgres()
  ? "select kind, subject_id, names, words from search_entries"
  : "select e.kind, e.subject_id, w.names, w.words from search_entries e join search_words w on w.rowid = e.row";

const RESTRICTED = isPostgres()
  ? "select subject_id, level, words from search_restricted"
  : "select r.subject_id, r.level, w.words from search_restricted r join search_restricted_words w on w.rowid = r.row";

/** Every row of every table as it is now, but for the named tables and columns. */
export async function wholeDatabase(left: { tables: RegExp; columns: RegExp }): Promise<Record<string, string[]>> {
  const lines = (rows: Row[]) => rows.map((row) => line(row, left.columns)).sort();
  const whole: Record<string, string[]> = { search: lines(await raw(FOUND)), restricted: lines(await raw(RESTRICTED)) };
  const tables = (await tableNames()).filter((table) => !INDEX.test(table) && !left.tables.test(table) && !BESIDE.test(table));
  for (const [table, rows] of await rowsOfEach(tables)) whole[table] = lines(rows);
  return whole;
}

const line = (row: Row, left: RegExp) => JSON.stringify(Object.entries(row).filter(([column]) => !left.test(column)));

const REFERRING = isPostgres()
  ? `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'organisations'::regclass
     union select table_name from information_schema.columns where column_name = 'organisation_id' and table_schema = current_schema()`
  : `select t.name from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table' and f."table" = 'organisations'
     union select t.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and c.name = 'organisation_id'`;

/** Tables with a column that points at organisations, or is named so. */
export const tablesOfOrganisations = async () => (await raw<{ name: string }>(REFERRING)).map(({ name }) => name);
