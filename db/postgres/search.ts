import { type SQL, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Db } from "../dialect/postgres.ts";
import { type SearchEntry, termsOf } from "../search-terms.ts";
import { lexemes, plain } from "./lexemes.ts";

const raw = (db: Db) => db as unknown as NodePgDatabase;

/** Puts a thing into the index, or its new words in place of the old. Runs inside the verb's transaction. */
export async function indexEntry(db: Db, { kind, id, names, words }: SearchEntry) {
  await raw(db).execute(sql`insert into search_entries (subject_id, kind, names, words, plain_names, lexemes)
    values (${id}, ${kind}, ${names}, ${words}, ${plain(names)}, ${lexemes(names, words)}::tsvector)
    on conflict (subject_id) do update set kind = excluded.kind, names = excluded.names, words = excluded.words,
      plain_names = excluded.plain_names, lexemes = excluded.lexemes`);
}

export async function removeEntry(db: Db, id: string) {
  await raw(db).execute(sql`delete from search_entries where subject_id = ${id}`);
}

/** A word of a name weighs ten times one of another text, as on SQLite. */
const WEIGHTS = "{0.1, 0.1, 0.1, 1}";
/** Divides by 1 + the logarithm of the length. */
const BY_LENGTH = 1;

/**
 * A derived table `(subject_id, rank)` of what matches a query, the smaller rank the better: every term the beginning of a word anywhere,
 * or each a part of a name (three letters and more). Undefined when the query holds no term.
 */
export function matching(kind: SearchEntry["kind"], query: string): SQL | undefined {
  const terms = termsOf(query).map(plain);
  if (terms.length === 0) return undefined;
  const asked = terms.map((term) => `'${term}':*`).join(" & ");
  const parts = terms.map((term) => sql`plain_names like ${`%${term}%`}`);
  const partly = terms.every((term) => [...term].length >= 3)
    ? sql`union all select subject_id, kind, -0.001 from search_entries where ${sql.join(parts, sql` and `)}`
    : sql``;
  return sql`(select hit.subject_id, min(hit.score) as rank from (
      select subject_id, kind, -ts_rank(${WEIGHTS}::real[], lexemes, ${asked}::tsquery, ${BY_LENGTH}::integer) as score
      from search_entries where lexemes @@ ${asked}::tsquery ${partly}) hit
    where hit.kind = ${kind} group by hit.subject_id)`;
}
