import { type SQL, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { SHORTEST_BEGUN, SHORTEST_BEGUN_NAME } from "#domain/search/state";
import type { Db } from "../dialect/postgres.ts";
import { countedNumbers } from "../search/counted-numbers.ts";
import {
  type Alternatives,
  type Index,
  type Matches,
  matchesWith,
  matchingWith,
  type Named,
  RANK,
  type Reach,
  someNamedWith,
} from "../search/matching.ts";
import { innerTrigramsOf } from "../search/spelling.ts";
import { distinctWords, nameLines, plain, type SearchEntry, type StoredEntry } from "../search/terms.ts";
import { lexemes } from "./lexemes.ts";
import { untilWritten } from "./until-written.ts";

const raw = (db: Db) => db as unknown as NodePgDatabase;

type Indexed = { row: number; names: string; words: string; lines: string; levels: { level: number; words: string }[] };
/** The row of a subject whose words the index has unchanged: each writing of its words leaves dead ones in four indexes. */
async function indexedAs(db: Db, { id, names, words, restricted = [] }: SearchEntry): Promise<number | undefined> {
  const { rows } = await raw(db).execute<Indexed>(sql`select row, names, words, name_lines as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'words', words) order by level), '[]') from search_restricted r where r.subject_id = e.subject_id) as levels
    from search_entries e where subject_id = ${id}`);
  const [kept] = rows;
  const isSame =
    kept?.names === plain(names) &&
    kept.words === plain(words) &&
    kept.lines === nameLines(names) &&
    kept.levels.length === restricted.length &&
    restricted.every(({ level, words }, n) => kept.levels[n]?.level === level && kept.levels[n]?.words === plain(words));
  return isSame ? kept.row : undefined;
}

/** Puts a thing into the index, or its new words in place of the old, under the same row; nothing is written where they are the same. Runs inside the verb's transaction. Answers the row. */
export async function indexEntry(db: Db, entry: SearchEntry | StoredEntry): Promise<number> {
  const { kind, id, names, words } = entry;
  const there = await indexedAs(db, entry);
  if (there !== undefined) return there;
  const kept = (await removeEntry(db, id)) ?? ("row" in entry ? entry.row : undefined);
  const row = kept === undefined ? sql`nextval('search_rows')` : sql`${kept}`;
  const { rows } = await raw(db).execute<{
    row: number;
  }>(sql`insert into search_entries (row, subject_id, kind, names, words, name_lines, name_lexemes, lexemes)
    values (${row}, ${id}, ${kind}, ${plain(names)}, ${plain(words)}, ${nameLines(names)}, ${lexemes(names, "")}::tsvector, ${lexemes(names, words)}::tsvector)
    returning row`);
  await raw(db).execute(sql`insert into search_vocabulary (word, entries) select word, 1 from ${given(names)}
    on conflict (word) do update set entries = search_vocabulary.entries + 1`);
  const entryRow = (rows[0] as { row: number }).row;
  for (const { level, words } of entry.restricted ?? [])
    await raw(db).execute(sql`insert into search_restricted (entry, subject_id, level, words, lexemes)
      values (${entryRow}, ${id}, ${level}, ${plain(words)}, ${lexemes(names, words)}::tsvector)`);
  return entryRow;
}

/** Answers the row that the entry had, if it was there. */
export async function removeEntry(db: Db, id: string): Promise<number | undefined> {
  const { rows } = await raw(db).execute<{ row: number; names: string }>(
    sql`delete from search_entries where subject_id = ${id} returning row, names`,
  );
  if (!rows[0]) return undefined;
  await raw(db).execute(sql`delete from search_restricted where subject_id = ${id}`);
  const words = given(rows[0].names);
  await raw(db).execute(sql`update search_vocabulary set entries = entries - 1 where word in (select word from ${words})`);
  await raw(db).execute(sql`delete from search_vocabulary where entries < 1 and word in (select word from ${words})`);
  return rows[0].row;
}

/** The words of names, as rows. */
const given = (names: string) => sql`jsonb_array_elements_text(${JSON.stringify(distinctWords(names))}::jsonb) as given (word)`;

/** A word of a name weighs ten times one of another text, as on SQLite. */
const WEIGHTS = "{0.1, 0.1, 0.1, 1}";
/** Divides by 1 + the logarithm of the length. */
const BY_LENGTH = 1;
const WORDS_LIKE = 60;

const quoted = (term: string) => `'${term}'`;
/** Of a name, one or two letters are a whole word, unless they follow other words: somebody may still be typing it. */
const begunInName = (term: string, n: number, all: string[]) =>
  [...term].length < SHORTEST_BEGUN_NAME && (n < all.length - 1 || all.length === 1) ? quoted(term) : `${quoted(term)}:*`;
const namesBegun = (terms: string[]) => terms.map(begunInName).join(" & ");
/** The same while somebody types: the last word may always go on. */
const typedInNames = (terms: string[]) =>
  terms.map((term, n, all) => (n === all.length - 1 ? `${quoted(term)}:*` : begunInName(term, n, all))).join(" & ");
/** Only short words have a weight: for one, PostgreSQL reads the words of each hit again. Names have a column of their own instead. */
const allOf = (terms: string[]) =>
  terms
    .map((term, n, all) => {
      if ([...term].length >= SHORTEST_BEGUN) return `${quoted(term)}:*`;
      const inName = begunInName(term, n, all);
      return inName === quoted(term) ? inName : `(${inName}A | ${quoted(term)})`;
    })
    .join(" & ");
const oneOfEach = (alternatives: Alternatives) =>
  alternatives.map(([term, ...words]) => `(${[`${quoted(term)}:*`, ...words.map(quoted)].join(" | ")})`).join(" & ");

/** Whether each term is a part of a name; undefined where one is too short to be looked for so. */
const partsOf = (terms: string[]) =>
  terms.every((term) => [...term].length >= 3)
    ? sql.join(
        terms.map((term) => sql`name_lines like ${`%${term}%`}`),
        sql` and `,
      )
    : undefined;

/** The restricted words that a reach has and that match. */
const restrictedTo = (texts: string, { level, of }: Reach) => {
  const among = ({ ids, level }: Reach["of"][number]) =>
    sql`or (level <= ${level}::integer and subject_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))`;
  return sql`from search_restricted where lexemes @@ ${texts}::tsquery and (level <= ${level}::integer ${sql.join(of.map(among), sql` `)})`;
};

const index: Index<Db> = {
  async isNamed(db, kind, terms) {
    const parts = partsOf(terms);
    const { rows } = await raw(db).execute(sql`select 1 from (
      (select 1 from search_entries where kind = ${kind} and name_lexemes @@ ${namesBegun(terms)}::tsquery limit 1)
      ${parts ? sql`union all (select 1 from search_entries where kind = ${kind} and ${parts} limit 1)` : sql``}) hit limit 1`);
    return rows.length > 0;
  },
  async isWritten(db, kind, terms) {
    const whole = terms.map(quoted).join(" & ");
    const { rows } = await raw(db).execute(sql`select 1 from search_entries where kind = ${kind} and lexemes @@ ${whole}::tsquery limit 1`);
    return rows.length > 0;
  },
  async someNamed(db, kind, terms, limit) {
    const some = async (fits: SQL) => {
      const { rows } = await raw(db).execute<{ row: number }>(
        sql`select row from search_entries where kind = ${kind} and ${fits} limit ${limit}::integer`,
      );
      return rows.map(({ row }) => row);
    };
    const parts = partsOf(terms);
    const begun = await some(sql`name_lexemes @@ ${typedInNames(terms)}::tsquery`);
    return begun.length >= limit || !parts ? begun : [...new Set([...begun, ...(await some(parts))])].slice(0, limit);
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
  async wordsAround(db, term) {
    const having = JSON.stringify(innerTrigramsOf(term).map((part) => `%${part}%`));
    const { rows } = await raw(db).execute<{ word: string }>(
      sql`select word from search_vocabulary where word like any (array(select jsonb_array_elements_text(${having}::jsonb)))
        order by word_similarity(${term}, word) desc, word limit ${WORDS_LIKE}::integer`,
    );
    return rows.map(({ word }) => word);
  },
  async named(db, kind, alternatives, limit) {
    const { rows } = await raw(db).execute<Named>(
      sql`select row, subject_id as id, name_lines as lines from search_entries where kind = ${kind} and name_lexemes @@ ${oneOfEach(alternatives)}::tsquery
        order by length(name_lines), subject_id limit ${limit}::integer`,
    );
    return rows;
  },
  kept: untilWritten,
  matches({ terms, key }, near, reach) {
    const within = (text: string) => sql`position(${text} in name_lines)`;
    const parts = partsOf(terms);
    const texts = allOf(terms);
    const given = sql`from jsonb_array_elements(${JSON.stringify(near)}::jsonb) near`;
    const rows = sql`(select row from search_hits(${texts}::tsquery)
      ${parts ? sql`union select row from search_entries where ${parts}` : sql``}
      ${near.length > 0 ? sql`union select (near ->> 'row')::integer ${given}` : sql``}
      ${reach ? sql`union select entry ${restrictedTo(texts, reach)}` : sql``})`;
    const names = sql`select row, (case
          when ${within(`\n${key}\n`)} = 1 then ${RANK.ownName}
          when ${within(`\n${key}\n`)} > 0 then ${RANK.otherName}
          when ${within(`\n${key} `)} = 1 then ${RANK.ownBegins}
          when ${within(`\n${key}`)} = 1 then ${RANK.ownPrefix}
          when ${within(`\n${key} `)} > 0 then ${RANK.otherBegins}
          else ${RANK.words} end)::real as rank
        from search_entries where name_lexemes @@ ${namesBegun(terms)}::tsquery
        ${parts ? sql`union all select row, ${RANK.parts}::real from search_entries where ${parts}` : sql``}
        union all select (near ->> 'row')::integer, (near ->> 'rank')::real ${given}`;
    const named = sql`(select hit.row, min(hit.rank) as rank from (${names}) hit group by hit.row)`;
    const ranked = (isWeighed: boolean) => sql`(select hit.row, min(hit.rank) as rank from (
        ${names}
        union all ${
          isWeighed
            ? sql`select row, ${RANK.texts} + 1 - ts_rank(${WEIGHTS}::real[], lexemes, ${texts}::tsquery, ${BY_LENGTH}::integer) from search_entries where lexemes @@ ${texts}::tsquery`
            : sql`select row, ${RANK.texts}::real from search_hits(${texts}::tsquery)`
        }
        ${
          reach
            ? sql`union all select entry, ${RANK.texts} + ${isWeighed ? sql`1 - ts_rank(${WEIGHTS}::real[], lexemes, ${texts}::tsquery, ${BY_LENGTH}::integer)` : sql`0::real`} ${restrictedTo(texts, reach)}`
            : sql``
        }) hit
      group by hit.row)`;
    return { rows, named, ranked };
  },
};

export const matching = (db: Db, kind: SearchEntry["kind"], query: string): Promise<SQL | undefined> =>
  matchingWith(index, db, kind, query);

export const matches = (db: Db, kind: SearchEntry["kind"], query: string, reach?: Reach): Promise<Matches | undefined> =>
  matchesWith(index, db, kind, query, reach);

export const someNamed = (db: Db, kind: SearchEntry["kind"], query: string, limit: number): Promise<number[]> =>
  someNamedWith(index, db, kind, query, limit);

/** Whether anything of a kind matches. */
export async function hasHits(db: Db, kind: SearchEntry["kind"], { rows: found }: Matches): Promise<boolean> {
  const { rows } = await raw(db).execute(
    sql`select 1 from ${found} hit join search_entries e on e.row = hit.row where e.kind = ${kind} limit 1`,
  );
  return rows.length > 0;
}

/** How many hits are listed in each group of facets, those of other clusters included: a group belongs to one cluster. */
export async function hitsByGroup(db: Db, { rows }: Matches): Promise<Map<number, number>> {
  const found = await raw(db).execute<{ numbers: string | null }>(
    sql`select string_agg(l.facet_group::text, ',') as numbers from ${rows} hit join listings l on l.row = hit.row`,
  );
  return countedNumbers(found.rows[0]?.numbers ?? "");
}
