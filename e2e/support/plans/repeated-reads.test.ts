import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { repeatedReads } from "./repeated-reads.ts";

const FILE = join(tmpdir(), `plans-${process.pid}.sqlite`);
const database = new Database(FILE);
database.exec(
  "create table people (id text primary key, name text); create table roles (person text, role text, primary key (person, role))",
);
database.close();
afterAll(() => rmSync(FILE));

test.each([
  ["a table that no index is of use for", "select 1 from people p left join roles r on r.role > p.name"],
  [
    "a list that a condition on each row is made of",
    "select (select count(*) from roles where person = p.id and role in (select name from people)) from people p",
  ],
  [
    "a derived table inside a loop",
    "select 1 from people p left join (select role, count(*) n from roles group by role limit 5) r on r.n > p.name",
  ],
])("%s is read again for each row", (_, sql) => expect(repeatedReads(FILE, [sql])).toHaveLength(1));

test.each([
  "select 1 from people where name = ?",
  "select 1 from people p join roles r on r.person = p.id where r.role = ?",
  "select 1 from people p where exists (select 1 from roles where person = p.id)",
  "select 1 from people where id in (select person from roles)",
  "delete from people",
])("%s reads nothing again", (sql) => expect(repeatedReads(FILE, [sql])).toEqual([]));
