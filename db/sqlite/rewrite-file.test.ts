import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { confirmWrites } from "#domain/kernel/health";
import { databaseFile } from "#lib/env";
import { connections } from "./connections.ts";
import { rewriteFile } from "./rewrite-file.ts";

const COUNT = 121;
const marker = (n: number) => `kanari${n}z`;

/** Writes rows of many lengths in an order in which pages fill up and are divided, as those of a portal are, and deletes every third. Their markers. */
function fillAndDelete(): string[] {
  const { writer } = connections();
  writer.exec("create table texts (text text primary key) without rowid");
  const insert = writer.prepare("insert into texts values (?)");
  const numbers = Array.from({ length: COUNT }, (_, k) => (k * 13) % COUNT);
  for (const n of numbers) insert.run(`${String((n * 7919) % 1000).padStart(3, "0")}${marker(n)}`.padEnd(60 + ((n * 37) % 250), "x"));
  const erased = numbers.filter((n) => n % 3 === 0).map(marker);
  for (const word of erased) writer.prepare("delete from texts where text like ?").run(`%${word}%`);
  writer.pragma("wal_checkpoint(TRUNCATE)");
  return erased;
}

function inBytes(words: string[]): string[] {
  const files = ["", "-wal"].map((end) => readFileSync(`${databaseFile()}${end}`).toString("latin1"));
  return words.filter((word) => files.some((text) => text.includes(word)));
}

test("a row that SQLite moved to another page leaves its bytes behind as it is deleted, until the file is written again", async () => {
  const erased = fillAndDelete();
  expect(inBytes(erased)).not.toEqual([]);
  await rewriteFile();
  expect(inBytes(erased)).toEqual([]);
  expect(connections().writer.prepare("select count(*) from texts").pluck().get()).toBe(COUNT - erased.length);
});

test("turns before it and after it are done, in their order", async () => {
  const done: string[] = [];
  const note = (name: string) => () => done.push(name);
  await Promise.all([
    confirmWrites(context()).then(note("before")),
    rewriteFile().then(note("written again")),
    confirmWrites(context()).then(note("after")),
  ]);
  expect(done).toEqual(["before", "written again", "after"]);
});
