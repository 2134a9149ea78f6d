import Database from "better-sqlite3";

type Row = Record<string, unknown>;

/** Every row of every table as it is now, but for the named tables and columns. */
export function wholeDatabase(left: { tables: RegExp; columns: RegExp }): Record<string, string[]> {
  const db = new Database(process.env.PORTAL_DATABASE ?? "", { readonly: true });
  try {
    const tables = db
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'")
      .pluck();
    const rows = (table: string) => (db.prepare(`select * from "${table}"`).all() as Row[]).map((row) => line(row, left.columns)).sort();
    const kept = (tables.all() as string[]).filter((table) => !left.tables.test(table)).map((table) => [table, rows(table)] as const);
    const found = db
      .prepare("select e.kind, e.subject_id, w.names, w.words from search_entries e join search_words w on w.rowid = e.row")
      .all() as Row[];
    return { ...Object.fromEntries(kept), search: found.map((row) => line(row, left.columns)).sort() };
  } finally {
    db.close();
  }
}

const line = (row: Row, left: RegExp) => JSON.stringify(Object.entries(row).filter(([column]) => !left.test(column)));

/** Tables with a column that points at organisations, or is named so. */
export function tablesOfOrganisations(): string[] {
  const db = new Database(process.env.PORTAL_DATABASE ?? "", { readonly: true });
  try {
    const tables = db
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'")
      .pluck();
    return (tables.all() as string[]).filter((table) => {
      const keys = db.pragma(`foreign_key_list("${table}")`) as { table: string }[];
      const columns = db.pragma(`table_info("${table}")`) as { name: string }[];
      return keys.some((key) => key.table === "organisations") || columns.some(({ name }) => name === "organisation_id");
    });
  } finally {
    db.close();
  }
}
