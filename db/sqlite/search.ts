import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Db } from "../dialect/sqlite.ts";
import { type SearchEntry, termsOf } from "../search-terms.ts";

const raw = (db: Db) => db as unknown as BetterSQLite3Database;
const rowOf = (db: Db, id: string) =>
  raw(db).get<{ row: number } | undefined>(sql`select row from search_entries where subject_id = ${id}`)?.row;

/** Puts a thing into the index, or its new words in place of the old. Runs inside the verb's transaction. */
export async function indexEntry(db: Db, entry: SearchEntry) {
  await removeEntry(db, entry.id);
  raw(db).run(sql`insert into search_entries (kind, subject_id) values (${entry.kind}, ${entry.id})`);
  const row = rowOf(db, entry.id);
  raw(db).run(sql`insert into search_words (rowid, names, words) values (${row}, ${entry.names}, ${entry.words})`);
  raw(db).run(sql`insert into search_parts (rowid, names) values (${row}, ${entry.names})`);
}

export async function removeEntry(db: Db, id: string) {
  const row = rowOf(db, id);
  if (row === undefined) return;
  raw(db).run(sql`delete from search_words where rowid = ${row}`);
  raw(db).run(sql`delete from search_parts where rowid = ${row}`);
  raw(db).run(sql`delete from search_entries where row = ${row}`);
}

/**
 * A derived table `(subject_id, rank)` of what matches a query, the smaller rank the better: every term the beginning of a word anywhere,
 * or each a part of a name (three letters and more). Undefined when the query holds no term.
 */
export function matching(kind: SearchEntry["kind"], query: string): SQL | undefined {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  const words = terms.map((term) => `"${term}"*`).join(" ");
  const partly = terms.every((term) => [...term].length >= 3)
    ? sql`union all select rowid, -0.5 from search_parts where search_parts match ${terms.map((term) => `"${term}"`).join(" ")}`
    : // A limit keeps SQLite from folding the inner query into the outer one, where bm25 cannot be asked.
      sql`limit -1`;
  return sql`(select e.subject_id, min(hit.score) as rank
    from (select rowid as row, bm25(search_words, 10, 1) as score from search_words where search_words match ${words} ${partly}) hit
    join search_entries e on e.row = hit.row where e.kind = ${kind} group by e.subject_id)`;
}
