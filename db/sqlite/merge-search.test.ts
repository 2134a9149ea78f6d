import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rewriteFile } from "#database/rewrite-file";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { databaseFile } from "#lib/env";
import { connections } from "./connections.ts";
import { mergeSearch, SEARCH_INDEXES } from "./merge-search.ts";
import { indexEntry, removeEntry } from "./search.ts";

const noPause = async () => {};

const transacted = (write: (db: Parameters<typeof indexEntry>[0]) => Promise<unknown>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) => write(db as never));
/** A word that begins as no other does, since the index keeps of a word only where it differs from the one before. */
const word = (first: string, n: number) => `${first}${"zqxjk".repeat(2)}${n}`;
const entry = (n: number, ...first: [string, string, string]) => ({
  kind: "organisation" as const,
  id: `organisation-${n}`,
  names: `Ordinary ${n}\n${word(first[0], n)}`,
  words: `plain words ${n} ${word(first[1], n)}`,
  restricted: [{ level: 2, words: word(first[2], n) }],
});
const OLD = ["ka", "wo", "xe"] as const;
const NEW = ["ya", "vu", "qi"] as const;

/** Which of these beginnings of words are in a file of the database or in a table of an index. */
function left(first: readonly string[]): string[] {
  const { writer } = connections();
  writer.pragma("wal_checkpoint(TRUNCATE)");
  const files = ["", "-wal"].map((end) => readFileSync(`${databaseFile()}${end}`).toString("latin1"));
  const tables = SEARCH_INDEXES.flatMap((index) =>
    ["data", "content"].flatMap((part) => {
      const rows = writer.prepare(`select * from ${index}_${part}`).raw().all() as unknown[][];
      return rows.flat().map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : String(value)));
    }),
  );
  return first.filter((one) => [...files, ...tables].some((text) => text.includes(`${one}zqxjk`)));
}

const isWhole = () => {
  for (const index of SEARCH_INDEXES) connections().writer.exec(`insert into ${index} (${index}) values ('integrity-check')`);
};
const filled = async () => {
  for (let n = 0; n < 40; n++) await transacted((db) => indexEntry(db, entry(n, ...OLD)));
};
const found = (word: string) =>
  Number(connections().reader.prepare("select count(*) from search_words where search_words match ?").pluck().get(word)) > 0;

test("a word that is replaced is found no more at once, and is in no byte of the file after the night", async () => {
  await filled();
  for (let n = 0; n < 40; n++) await transacted((db) => indexEntry(db, entry(n, ...NEW)));
  expect(found(word("ka", 7))).toBe(false);
  expect(left(OLD)).not.toEqual([]);
  await rewriteFile(noPause);
  expect(left(OLD)).toEqual([]);
  expect(left(NEW)).toEqual([...NEW]);
  expect(found(word("ya", 7))).toBe(true);
  isWhole();
});

test("an entry that is taken out is overwritten at once, and what it said before after the night", async () => {
  await filled();
  await transacted((db) => indexEntry(db, entry(40, "ze", "be", "ju")));
  await transacted((db) => removeEntry(db, "organisation-40"));
  const { writer } = connections();
  for (const index of SEARCH_INDEXES) {
    const rows = writer.prepare(`select block from ${index}_data`).pluck().all() as Buffer[];
    expect(rows.filter((block) => /(ze|be|ju)zqxjk/.test(block.toString("latin1")))).toEqual([]);
  }
  await transacted((db) => indexEntry(db, entry(3, "ze", "be", "ju")));
  await transacted((db) => indexEntry(db, entry(3, ...NEW)));
  await transacted((db) => removeEntry(db, "organisation-3"));
  await rewriteFile(noPause);
  expect(left(["ze", "be", "ju", ...NEW])).toEqual([]);
  expect(left(OLD)).toEqual([...OLD]);
  isWhole();
});

test("an index without anything to merge is left as it is", async () => {
  await filled();
  await mergeSearch(noPause);
  const structures = () =>
    SEARCH_INDEXES.map((index) => connections().writer.prepare(`select block from ${index}_data where id = 10`).pluck().get());
  const before = structures();
  await mergeSearch(noPause);
  expect(structures()).toEqual(before);
});
