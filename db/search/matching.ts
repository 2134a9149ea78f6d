import { type SQL, sql } from "drizzle-orm";
import { hasNearPart, isNear, SHORTEST_CORRECTED, SHORTEST_CORRECTED_PART, trigramSimilarity } from "./spelling.ts";
import { namesWithin, type Query, queryOf, type SearchEntry } from "./terms.ts";

type Kind = SearchEntry["kind"];
/** What each term may mean: the first as the beginning of a word, the others as whole words. */
export type Alternatives = [string, ...string[]][];
/** One found by a near spelling; the rank is among those of NEAR. */
export type NearHit = { row: number; rank: number };
/**
 * What matches a query, by the rows of the index: a query of the rows alone, and a derived table `(row, rank)`, the smaller rank the better. Unless they
 * are weighed, all other texts have one rank. `named` is the same table without those that only match by other texts.
 */
export type Matches = { rows: SQL; named: SQL; ranked: (isWeighed: boolean) => SQL };

/**
 * How much beside the words for everyone somebody's search looks through: the restricted words of all things up to a level, and of some, by their ids, up to
 * another one. These are in an index of their own, which a search of everyone never asks: nothing of them is in its hits, its order or its counts.
 */
export type Reach = { level: number; of: readonly { ids: readonly string[]; level: number }[] };

export type Named = { row: number; id: string; lines: string };

/** What a dialect knows to do with its index. */
export type Index<Db> = {
  /** Whether every term begins a word of a name of some entry, or is a part of one. */
  isNamed: (db: Db, kind: Kind, terms: string[]) => Promise<boolean>;
  /** Whether some entry has every term as a whole word of what everyone may read of it, in a name or another text. */
  isWritten: (db: Db, kind: Kind, terms: string[]) => Promise<boolean>;
  /** Rows of entries with a name of which every term begins a word, or else is a part. At most `limit` of them, in no order. */
  someNamed: (db: Db, kind: Kind, terms: string[], limit: number) => Promise<number[]>;
  /** Those that are words of names. */
  known: (db: Db, terms: string[]) => Promise<Set<string>>;
  /** Words of names that share most letters with a misspelt one. */
  wordsLike: (db: Db, term: string) => Promise<string[]>;
  /** Words of names that have most three letters in a row of a misspelt one, wherever in the word. */
  wordsAround: (db: Db, term: string) => Promise<string[]>;
  /** Entries with a name that has one of each, at most `limit`. */
  named: (db: Db, kind: Kind, alternatives: Alternatives, limit: number) => Promise<Named[]>;
  /** What was read, kept until something is written. */
  kept: <T>(db: Db, key: string, read: () => Promise<T>) => Promise<T>;
  matches: (query: Query, near: readonly NearHit[], reach: Reach | undefined) => Matches;
};

/** The smaller the better. Within near spellings and other texts a fraction is added. */
export const RANK = {
  ownName: 0,
  otherName: 1,
  ownBegins: 2,
  ownPrefix: 3,
  otherBegins: 4,
  words: 5,
  parts: 6,
  near: 7,
  texts: 8,
} as const;

/** One letter begins a word of most names. */
const SHORTEST_WITHIN = 2;
const MAX_LIKE = 200;
const MAX_NEAR = 50;

/** Names that are not written as they were looked for, the nearest first; only where no name is. */
async function nearHits<Db>(index: Index<Db>, db: Db, kind: Kind, { terms, key }: Query): Promise<NearHit[]> {
  const correctable = terms.filter((term) => term.length >= SHORTEST_CORRECTED);
  const known = await index.known(db, correctable);
  const unknown = correctable.filter((term) => !known.has(term));
  const like = await nearNames(index, db, kind, terms, unknown);
  // A letter less may make another word that is in use.
  return ranked(key, like.length > 0 || known.size === 0 ? like : await nearNames(index, db, kind, terms, correctable));
}

async function nearNames<Db>(index: Index<Db>, db: Db, kind: Kind, terms: string[], misspelt: string[]): Promise<Named[]> {
  if (misspelt.length === 0) return [];
  const corrected: Alternatives = [];
  for (const term of terms) {
    corrected.push([term, ...(misspelt.includes(term) ? await nearWords(index, db, term) : [])]);
  }
  return corrected.every(({ length }) => length === 1) ? [] : index.named(db, kind, corrected, MAX_LIKE);
}

/** Words of which a term is a misspelling; where there are none, those within which it is misspelt. */
async function nearWords<Db>(index: Index<Db>, db: Db, term: string): Promise<string[]> {
  const near = (await index.wordsLike(db, term)).filter((word) => isNear(term, word));
  if (near.length > 0 || term.length < SHORTEST_CORRECTED_PART) return near;
  return (await index.wordsAround(db, term)).filter((word) => hasNearPart(term, word));
}

function ranked(key: string, like: Named[]): NearHit[] {
  return like
    .map(({ row, id, lines }) => ({
      ...{ row, id },
      rank: RANK.near + 1 - Math.max(...namesWithin(lines).map((name) => trigramSimilarity(key, name))),
    }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_NEAR)
    .map(({ row, rank }) => ({ row, rank }));
}

/**
 * What matches a query: by its name, by words of a name, by parts of one, by a name that is written nearly so where no entry has the words as they were
 * typed, by its other texts. Rows of other kinds are among them, until they are joined to a table of one kind. Undefined when the query holds no term. Without
 * a reach it is what everyone finds.
 */
export async function matchesWith<Db>(index: Index<Db>, db: Db, kind: Kind, text: string, reach?: Reach): Promise<Matches | undefined> {
  const query = queryOf(text);
  if (query.terms.length === 0) return undefined;
  const near = await index.kept(db, `near ${JSON.stringify([kind, query.terms])}`, async () => {
    const isSpelt = (await index.isNamed(db, kind, query.terms)) || (await index.isWritten(db, kind, query.terms));
    return isSpelt ? [] : nearHits(index, db, kind, query);
  });
  return index.matches(query, near, reach);
}

/** Of what somebody is still typing: rows of entries with such a name, at most `limit`; those with a near spelling, the nearest first, where there is none. */
export async function someNamedWith<Db>(index: Index<Db>, db: Db, kind: Kind, text: string, limit: number): Promise<number[]> {
  const query = queryOf(text);
  if (query.terms.every((term) => term.length < SHORTEST_WITHIN)) return [];
  const rows = await index.someNamed(db, kind, query.terms, limit);
  if (rows.length > 0) return rows;
  return (await nearHits(index, db, kind, query)).slice(0, limit).map(({ row }) => row);
}

/** The same as a derived table `(subject_id, rank)` of one kind, which is worked out once: SQLite would search again for each row that it is joined to. */
export async function matchingWith<Db>(index: Index<Db>, db: Db, kind: Kind, text: string): Promise<SQL | undefined> {
  const found = await matchesWith(index, db, kind, text);
  return (
    found &&
    sql`(with hits as materialized (select e.subject_id, hit.rank from ${found.ranked(true)} hit join search_entries e on e.row = hit.row where e.kind = ${kind})
      select subject_id, rank from hits)`
  );
}
