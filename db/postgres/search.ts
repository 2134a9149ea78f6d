import { type SQL, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Db } from "../dialect/postgres.ts";
import { type Alternatives, type Index, matchingWith, RANK } from "../search/matching.ts";
import { distinctWords, nameLines, plain, type SearchEntry } from "../search/terms.ts";
import { lexemes } from "./lexemes.ts";

const raw = (db: Db) => db as unknown as NodePgDatabase;

/** Puts a thing into the index, or its new words in place of the old. Runs inside the verb's transaction. */
export async function indexEntry(db: Db, { kind, id, names, words }: SearchEntry) {
  await removeEntry(db, id);
  await raw(db).execute(sql`insert into search_entries (subject_id, kind, names, words, name_lines, lexemes)
    values (${id}, ${kind}, ${plain(names)}, ${plain(words)}, ${nameLines(names)}, ${lexemes(names, words)}::tsvector)`);
  await raw(db).execute(sql`insert into search_vocabulary (word, entries) select word, 1 from ${given(names)}
    on conflict (word) do update set entries = search_vocabulary.entries + 1`);
}

export async function removeEntry(db: Db, id: string) {
  const { rows } = await raw(db).execute<{ names: string }>(sql`delete from search_entries where subject_id = ${id} returning names`);
  if (!rows[0]) return;
  const words = given(rows[0].names);
  await raw(db).execute(sql`update search_vocabulary set entries = entries - 1 where word in (select word from ${words})`);
  await raw(db).execute(sql`delete from search_vocabulary where entries < 1 and word in (select word from ${words})`);
}

/** The words of names, as rows. */
const given = (names: string) => sql`jsonb_array_elements_text(${JSON.stringify(distinctWords(names))}::jsonb) as given (word)`;

/** A word of a name weighs ten times one of another text, as on SQLite. */
const WEIGHTS = "{0.1, 0.1, 0.1, 1}";
/** Divides by 1 + the logarithm of the length. */
const BY_LENGTH = 1;
const WORDS_LIKE = 60;

const quoted = (term: string) => `'${term}'`;
/** One or two letters begin too many words: they are a whole word, unless they are the last, which somebody may still be typing. */
const isBegun = (term: string, n: number, all: string[]) => [...term].length >= 3 || n === all.length - 1;
const allOf = (terms: string[], marks: "A" | "ABCD") =>
  terms.map((term, n, all) => `${quoted(term)}:${isBegun(term, n, all) ? "*" : ""}${marks}`).join(" & ");
const oneOfEach = (alternatives: Alternatives) =>
  alternatives
    .map(([term, ...words]) => `(${[`${quoted(term)}:*A`, ...words.map((word) => `${quoted(word)}:A`)].join(" | ")})`)
    .join(" & ");

/** Whether each term is a part of a name; undefined where one is too short to be looked for so. */
const partsOf = (terms: string[]) =>
  terms.every((term) => [...term].length >= 3)
    ? sql.join(
        terms.map((term) => sql`name_lines like ${`%${term}%`}`),
        sql` and `,
      )
    : undefined;

const index: Index<Db> = {
  async isNamed(db, kind, terms) {
    const parts = partsOf(terms);
    const { rows } = await raw(db).execute(sql`select 1 from (
      (select 1 from search_entries where kind = ${kind} and lexemes @@ ${allOf(terms, "A")}::tsquery limit 1)
      ${parts ? sql`union all (select 1 from search_entries where kind = ${kind} and ${parts} limit 1)` : sql``}) hit limit 1`);
    return rows.length > 0;
  },
  async known(db, terms) {
    const { rows } = await raw(db).execute<{ word: string }>(
      sql`select word from search_vocabulary where word in (select jsonb_array_elements_text(${JSON.stringify(terms)}::jsonb))`,
    );
    return new Set(rows.map(({ word }) => word));
  },
  async wordsLike(db, term) {
    const { rows } = await raw(db).execute<{ word: string }>(
      sql`select word from search_vocabulary where word % ${term} order by similarity(word, ${term}) desc, word limit ${WORDS_LIKE}::integer`,
    );
    return rows.map(({ word }) => word);
  },
  async named(db, kind, alternatives, limit) {
    const { rows } = await raw(db).execute<{ id: string; lines: string }>(
      sql`select subject_id as id, name_lines as lines from search_entries where kind = ${kind} and lexemes @@ ${oneOfEach(alternatives)}::tsquery
        order by length(name_lines), subject_id limit ${limit}::integer`,
    );
    return rows;
  },
  hits(kind, { terms, key }, near) {
    const within = (text: string) => sql`position(${text} in name_lines)`;
    const parts = partsOf(terms);
    const partly = parts
      ? sql`union all select subject_id, ${RANK.parts}::real from search_entries where kind = ${kind} and ${parts}`
      : sql``;
    return sql`(select hit.subject_id, min(hit.rank) as rank from (
        select subject_id, (case
          when ${within(`\n${key}\n`)} = 1 then ${RANK.ownName}
          when ${within(`\n${key}\n`)} > 0 then ${RANK.otherName}
          when ${within(`\n${key} `)} = 1 then ${RANK.ownBegins}
          when ${within(`\n${key}`)} = 1 then ${RANK.ownPrefix}
          when ${within(`\n${key} `)} > 0 then ${RANK.otherBegins}
          else ${RANK.words} end)::real as rank
        from search_entries where kind = ${kind} and lexemes @@ ${allOf(terms, "A")}::tsquery
        ${partly}
        union all select subject_id, ${RANK.texts} + 1 - ts_rank(${WEIGHTS}::real[], lexemes, ${allOf(terms, "ABCD")}::tsquery, ${BY_LENGTH}::integer)
          from search_entries where kind = ${kind} and lexemes @@ ${allOf(terms, "ABCD")}::tsquery
        union all select near ->> 'id', (near ->> 'rank')::real from jsonb_array_elements(${JSON.stringify(near)}::jsonb) near) hit
      group by hit.subject_id)`;
  },
};

export const matching = (db: Db, kind: SearchEntry["kind"], query: string): Promise<SQL | undefined> =>
  matchingWith(index, db, kind, query);
