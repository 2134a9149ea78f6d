import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "../migrate.ts";
import type { RestrictedWords, StoredEntry } from "../search/terms.ts";
import { indexEntry } from "../sqlite/search.ts";
import { type Column, type CopySide, type CopyTarget, copied, type Row, type Value } from "./logical.ts";

const BATCH = 1_000;
const list = (columns: readonly Column[]) => columns.map(({ name }) => `"${name}"`).join(", ");
/** Booleans are 0 and 1 in the file. */
const read = (row: Value[], columns: readonly Column[]): Row =>
  row.map((value, n) => (columns[n]?.kind === "boolean" && value !== null ? value === 1 : value));
const written = (value: Value) => (typeof value === "boolean" ? Number(value) : value);

function side(file: string, db: Database.Database): CopySide {
  return {
    name: file,
    async *rows(table, columns) {
      let batch: Row[] = [];
      for (const row of db
        .prepare(`select ${list(columns)} from "${table}" ${copied(table)}`)
        .raw()
        .iterate() as Iterable<Value[]>) {
        batch.push(read(row, columns));
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
    entries: async () => {
      const restricted = Map.groupBy(
        db
          .prepare("select r.subject_id as id, r.level, w.words from search_restricted r join search_restricted_words w on w.rowid = r.row")
          .all() as (RestrictedWords & { id: string })[],
        ({ id }) => id,
      );
      const entries = db
        .prepare("select e.row, e.kind, e.subject_id as id, w.names, w.words from search_entries e join search_words w on w.rowid = e.row")
        .all() as StoredEntry[];
      return entries.map((entry) => ({ ...entry, restricted: restricted.get(entry.id) }));
    },
    close: async () => void db.close(),
  };
}

/** The file as it is at this moment. Throws where there is none. */
export async function sqliteSource(file: string): Promise<CopySide> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}.`);
  const db = new Database(file, { readonly: true });
  db.exec("begin");
  return side(file, db);
}

/** A file to fill, in one transaction: made and migrated where there is none yet. */
export async function sqliteTarget(file: string): Promise<CopyTarget> {
  await migrate(file, "db/migrations/sqlite");
  const db = new Database(file);
  db.pragma("synchronous=FULL");
  db.exec("begin immediate");
  const words = drizzle(db, { casing: "snake_case" });
  return {
    ...side(file, db),
    held: async (tables) =>
      [...tables.keys()]
        .filter((table) => table !== "clusters")
        .reduce((sum, table) => sum + Number(db.prepare(`select count(*) from "${table}"`).pluck().get()), 0),
    clear: async () => void db.exec("delete from clusters"),
    async insert(table, columns, rows) {
      const insert = db.prepare(`insert into "${table}" (${list(columns)}) values (${columns.map(() => "?").join(", ")})`);
      for (const row of rows) insert.run(...row.map(written));
    },
    async index(entries) {
      for (const entry of entries) await indexEntry(words, entry);
    },
    commit: async () => void db.exec("commit"),
  };
}
