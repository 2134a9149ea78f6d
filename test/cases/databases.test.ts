import { describe, expect, test } from "vitest";
import { testFiles } from "../uses-database.ts";
import { askable, isMarked, markedOn } from "./databases.ts";

const { withDatabase } = testFiles();
const [onSqlite, onPostgres] = [markedOn(withDatabase, "sqlite"), markedOn(withDatabase, "postgres")];

describe("a run", () => {
  test("asks each file that uses a database, on one of them at least", () => {
    expect([...new Set([...onSqlite, ...onPostgres])].sort()).toEqual(withDatabase);
  });

  test("asks on SQLite all that is not about PostgreSQL", () => {
    expect(onSqlite).toEqual(askable(withDatabase, "sqlite"));
    expect(onSqlite.filter((file) => file.startsWith("db/postgres/"))).toEqual([]);
  });

  test.each(["db/postgres/transact.test.ts", "db/turn-queue.test.ts", "e2e/access-matrix/actions.test.ts", "e2e/hostile/stored.test.ts"])(
    "asks %s on PostgreSQL",
    (file) => {
      expect(onPostgres).toContain(file);
    },
  );

  test.each(["domain/kernel/", "domain/search/", "domain/organisations/directory/", "domain/review/queue/", "worker/"])(
    "asks all of %s on PostgreSQL",
    (folder) => {
      const there = withDatabase.filter((file) => file.startsWith(folder));
      expect(there.length).toBeGreaterThan(0);
      expect(onPostgres).toEqual(expect.arrayContaining(there));
    },
  );

  test("asks on PostgreSQL a file that is marked with a reason, and no file whose mark has none", () => {
    expect(isMarked("domain/x.test.ts", "// Asked on both databases: it locks rows.\n")).toBe(true);
    expect(isMarked("domain/x.test.ts", "// Asked on both databases:\n")).toBe(false);
  });
});
