import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { SHORTEST_BEGUN, SHORTEST_BEGUN_NAME } from "#domain/search/state";
import type { Db } from "../dialect/sqlite.ts";
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
import { innerTrigramsOf, trigramsOf } from "../search/spelling.ts";
import { distinctWords, nameLines, plain, type SearchEntry, type StoredEntry } from "../search/terms.ts";
import { SEARCH_INDEXES } from "./merge-search.ts";
import { untilWritten } from "./until-written.ts";

const raw = (db: Db) => db as unknown as BetterSQLite3Database;
const rowOf = (db: Db, id: string) =>
  raw(db).get<{ row: number } | undefined>(sql`select row from search_entries where subject_id = ${id}`)?.row;

type Words = { names: string; words: string };
/** Whether the index has exactly this of a thing: to write the same again would take the longest of all that listing an organisation does. */
function isIndexed(db: Db, row: number, { id, names, words, restricted = [] }: SearchEntry): boolean {
  const kept = raw(db).get<Words | undefined>(sql`select names, words from search_words where rowid = ${row}`);
  if (kept?.names !== plain(names) || kept.words !== plain(words)) return false;
  // Names that differ only in marks or in where a line ends have the same words and other lines.
  if (raw(db).get<{ names: string } | undefined>(sql`select names from search_parts where rowid = ${row}`)?.names !== nameLines(names))
    return false;
  const levels = raw(db).all<Words & { level: number }>(
    sql`select r.level, w.names, w.words from search_restricted r join search_restricted_words w on w.rowid = r.row where r.subject_id = ${id} order by r.level`,
  );
  return (
    levels.length === restricted.length &&
    restricted.every(({ level, words }, n) => levels[n]?.level === level && levels[n]?.words === plain(words))
  );
}

/** Puts a thing into the index, or its new words in place of the old, under the same row; nothing is written where they are the same. Runs inside the verb's transaction. Answers the row. */
export async function indexEntry(db: Db, entry: SearchEntry | StoredEntry): Promise<number> {
  const there = rowOf(db, entry.id);
  if (there !== undefined && isIndexed(db, there, entry)) return there;
  const kept = there ?? ("row" in entry ? entry.row : null);
  takeOut(db, entry.id);
  const { row } = raw(db).get<{ row: number }>(
    sql`insert into search_entries (row, kind, subject_id) values (${kept}, ${entry.kind}, ${entry.id}) returning row`,
  );
  raw(db).run(sql`insert into search_words (rowid, names, words) values (${row}, ${plain(entry.names)}, ${plain(entry.words)})`);
  raw(db).run(sql`insert into search_parts (rowid, names) values (${row}, ${nameLines(entry.names)})`);
  for (const word of distinctWords(entry.names)) countWord(db, word);
  for (const { level, words } of entry.restricted ?? []) {
    const kept = raw(db).run(sql`insert into search_restricted (entry, subject_id, level) values (${row}, ${entry.id}, ${level})`);
    raw(db).run(
      sql`insert into search_restricted_words (rowid, names, words) values (${kept.lastInsertRowid}, ${plain(entry.names)}, ${plain(words)})`,
    );
  }
  return row;
}

/** Takes a thing out of the index and overwrites its words. What an earlier change replaced is overwritten when the index is merged. See docs/decisions/0261. */
export async function removeEntry(db: Db, id: string) {
  if (rowOf(db, id) === undefined) return;
  overwriteRemoved(db, "1");
  takeOut(db, id);
  overwriteRemoved(db, "0");
}

/** The value is written out, because a number that is bound is a float to SQLite, and FTS5 refuses that. */
function overwriteRemoved(db: Db, isOn: "0" | "1") {
  for (const index of SEARCH_INDEXES)
    raw(db).run(sql`insert into ${sql.identifier(index)} (${sql.identifier(index)}, rank) values ('secure-delete', ${sql.raw(isOn)})`);
}

function takeOut(db: Db, id: string) {
  const row = rowOf(db, id);
  if (row === undefined) return;
  const before = raw(db).get<{ names: string }>(sql`select names from search_words where rowid = ${row}`);
  for (const word of distinctWords(before?.names ?? "")) discountWord(db, word);
  raw(db).run(sql`delete from search_words where rowid = ${row}`);
  raw(db).run(sql`delete from search_parts where rowid = ${row}`);
  raw(db).run(sql`delete from search_entries where row = ${row}`);
  const restricted = raw(db).all<{ row: number }>(sql`delete from search_restricted where subject_id = ${id} returning row`);
  for (const { row } of restricted) raw(db).run(sql`delete from search_restricted_words where rowid = ${row}`);
}

/** In how many entries a word is part of a name. */
function countWord(db: Db, word: string) {
  const known = raw(db).run(sql`update search_vocabulary set entries = entries + 1 where word = ${word}`);
  if (known.changes > 0) return;
  const { lastInsertRowid } = raw(db).run(sql`insert into search_vocabulary (word, entries) values (${word}, 1)`);
  raw(db).run(sql`insert into search_spellings (rowid, word) values (${lastInsertRowid}, ${`  ${word} `})`);
}

function discountWord(db: Db, word: string) {
  raw(db).run(sql`update search_vocabulary set entries = entries - 1 where word = ${word}`);
  const gone = raw(db).get<{ row: number } | undefined>(
    sql`delete from search_vocabulary where word = ${word} and entries < 1 returning row`,
  );
  if (gone) raw(db).run(sql`delete from search_spellings where rowid = ${gone.row}`);
}

const quoted = (text: string) => `"${text}"`;
const beginning = (term: string) => `${quoted(term)}*`;
/** Of a name, one or two letters are a whole word, unless they follow other words: somebody may still be typing it. */
const begunInName = (term: string, n: number, all: string[]) =>
  [...term].length < SHORTEST_BEGUN_NAME && (n < all.length - 1 || all.length === 1) ? quoted(term) : beginning(term);
/** Words of a name as they begin, and words of other texts; short words are whole. */
const begun = (terms: string[]) =>
  terms
    .map((term, n, all) =>
      [...term].length < SHORTEST_BEGUN ? `(names : (${begunInName(term, n, all)}) OR ${quoted(term)})` : beginning(term),
    )
    .join(" AND ");
const namesBegun = (terms: string[]) => terms.map(begunInName).join(" AND ");
/** The same while somebody types: the last word may always go on. */
const typedInNames = (terms: string[]) =>
  `names : (${terms.map((term, n, all) => (n === all.length - 1 ? beginning(term) : begunInName(term, n, all))).join(" AND ")})`;
const inNames = (terms: string[]) => `names : (${namesBegun(terms)})`;
const partsOf = (terms: string[]) => (terms.every((term) => [...term].length >= 3) ? terms.map(quoted).join(" ") : undefined);

const WORDS_LIKE = 60;
const spelledWith = (db: Db, trigrams: string[]) =>
  raw(db)
    .all<{ word: string }>(
      sql`select v.word from (select rowid as row from search_spellings where search_spellings match ${trigrams.map(quoted).join(" OR ")} order by rank limit ${WORDS_LIKE}) hit
        join search_vocabulary v on v.row = hit.row`,
    )
    .map(({ word }) => word);

/** Whether a row of a derived table `(row)` is an entry of a kind. */
const isAny = (db: Db, kind: SearchEntry["kind"], rows: SQL) =>
  raw(db).get(sql`select 1 from ${rows} hit join search_entries e on e.row = hit.row where e.kind = ${kind} limit 1`) !== undefined;

const index: Index<Db> = {
  async isNamed(db, kind, terms) {
    const parts = partsOf(terms);
    return (
      isAny(db, kind, sql`(select rowid as row from search_words where search_words match ${inNames(terms)})`) ||
      (parts !== undefined && isAny(db, kind, sql`(select rowid as row from search_parts where search_parts match ${parts})`))
    );
  },
  async isWritten(db, kind, terms) {
    return isAny(db, kind, sql`(select rowid as row from search_words where search_words match ${terms.map(quoted).join(" AND ")})`);
  },
  async someNamed(db, kind, terms, limit) {
    const some = (hits: SQL) =>
      raw(db)
        .all<{ row: number }>(
          sql`select hit.row from (${hits}) hit join search_entries e on e.row = hit.row where e.kind = ${kind} limit ${limit}`,
        )
        .map(({ row }) => row);
    const parts = partsOf(terms);
    const begun = some(sql`select rowid as row from search_words where search_words match ${typedInNames(terms)}`);
    if (begun.length >= limit || !parts) return begun;
    const within = some(sql`select rowid as row from search_parts where search_parts match ${parts}`);
    return [...new Set([...begun, ...within])].slice(0, limit);
  },
  async known(db, terms) {
    const found = raw(db).all<{ word: string }>(
      sql`select word from search_vocabulary where word in (select value from json_each(${JSON.stringify(terms)}))`,
    );
    return new Set(found.map(({ word }) => word));
  },
  async wordsLike(db, term) {
    return spelledWith(db, [...trigramsOf(term)]);
  },
  async wordsAround(db, term) {
    return spelledWith(db, innerTrigramsOf(term));
  },
  async named(db, kind, alternatives, limit) {
    return raw(db).all<Named>(
      sql`select e.row, e.subject_id as id, p.names as lines from search_words w join search_entries e on e.row = w.rowid join search_parts p on p.rowid = w.rowid
        where search_words match ${oneOfEach(alternatives)} and e.kind = ${kind} order by w.rank limit ${limit}`,
    );
  },
  kept: untilWritten,
  matches({ terms, key }, near, reach) {
    const parts = partsOf(terms);
    const nearRows = sql`select value ->> 'row', value ->> 'rank' from json_each(${JSON.stringify(near)})`;
    const rows = sql`(select rowid as row from search_words where search_words match ${begun(terms)}
      ${parts ? sql`union select rowid from search_parts where search_parts match ${parts}` : sql``}
      ${near.length > 0 ? sql`union select value ->> 'row' from json_each(${JSON.stringify(near)})` : sql``}
      ${reach ? sql`union select r.entry ${restrictedTo(terms, reach)}` : sql``})`;
    // Each is looked up in the index, because reading the names of each hit takes longer than finding it.
    const hasLine = (phrase: string) => sql`w.rowid in (select rowid from search_parts where search_parts match ${phrase})`;
    const begins = (text: string) => `^ ${quoted(text)}`;
    const ownPrefix =
      [...key].length > 1
        ? hasLine(begins(`\n${key}`))
        : sql`w.rowid in (select rowid from search_words where search_words match ${`names : ^ ${beginning(key)}`})`;
    const names = sql`select w.rowid as row, case
          when ${hasLine(begins(`\n${key}\n`))} then ${RANK.ownName}
          when ${hasLine(quoted(`\n${key}\n`))} then ${RANK.otherName}
          when ${hasLine(begins(`\n${key} `))} then ${RANK.ownBegins}
          when ${ownPrefix} then ${RANK.ownPrefix}
          when ${hasLine(quoted(`\n${key} `))} then ${RANK.otherBegins}
          else ${RANK.words} end as rank
        from search_words w where search_words match ${inNames(terms)}
        ${parts ? sql`union all select rowid, ${RANK.parts} from search_parts where search_parts match ${parts}` : sql``}
        union all ${nearRows}`;
    const named = sql`(select row, min(rank) as rank from (${names}) group by row)`;
    const ranked = (isWeighed: boolean) => sql`(select row, min(rank) as rank from (
        ${names}
        union all select rowid, ${RANK.texts} + ${isWeighed ? sql`1.0 / (1.0 - bm25(search_words, 10, 1))` : sql`0.0`} from search_words where search_words match ${begun(terms)}
        ${reach ? sql`union all select r.entry, ${RANK.texts} + ${isWeighed ? sql`1.0 / (1.0 - bm25(search_restricted_words, 10, 1))` : sql`0.0`} ${restrictedTo(terms, reach)}` : sql``})
      group by row)`;
    return { rows, named, ranked };
  },
};

/** The restricted words that a reach has and that match, as `r`. */
const restrictedTo = (terms: string[], { level, of }: Reach) => {
  const among = ({ ids, level }: Reach["of"][number]) =>
    sql`or (r.level <= ${level} and r.subject_id in (select value from json_each(${JSON.stringify(ids)})))`;
  return sql`from search_restricted_words join search_restricted r on r.row = search_restricted_words.rowid
    where search_restricted_words match ${begun(terms)} and (r.level <= ${level} ${sql.join(of.map(among), sql` `)})`;
};

const oneOfEach = (alternatives: Alternatives) =>
  `names : (${alternatives.map(([term, ...words]) => `(${[beginning(term), ...words.map(quoted)].join(" OR ")})`).join(" AND ")})`;

export const matching = (db: Db, kind: SearchEntry["kind"], query: string): Promise<SQL | undefined> =>
  matchingWith(index, db, kind, query);

export const matches = (db: Db, kind: SearchEntry["kind"], query: string, reach?: Reach): Promise<Matches | undefined> =>
  matchesWith(index, db, kind, query, reach);

export const someNamed = (db: Db, kind: SearchEntry["kind"], query: string, limit: number): Promise<number[]> =>
  someNamedWith(index, db, kind, query, limit);

/** Whether anything of a kind matches. */
export async function hasHits(db: Db, kind: SearchEntry["kind"], { rows }: Matches): Promise<boolean> {
  return isAny(db, kind, rows);
}

/**
 * How many hits are listed in each group of facets, those of other clusters included: a group belongs to one cluster. They are read from a narrow table that
 * triggers keep: of a listing itself each hit would read another part of the file.
 */
export async function hitsByGroup(db: Db, { rows }: Matches): Promise<Map<number, number>> {
  const found = raw(db).get<{ numbers: string | null }>(
    sql`select group_concat(l.facet_group) as numbers from ${rows} hit cross join listing_facets l where l.row = hit.row`,
  );
  return countedNumbers(found.numbers ?? "");
}
