import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testFiles } from "../uses-database.ts";
import { changesOf } from "./changed-lately.ts";
import { askable, type Dialect, dividedBetweenDatabases } from "./databases.ts";

const FILES = testFiles();
const dividedIn =
  (turn: number, hasChanged = changesOf([]).beside) =>
  (dialect: Dialect) =>
    dividedBetweenDatabases(FILES, dialect, { isOurs: (nth) => nth % 2 === turn % 2, hasChanged });
const [first, second] = [dividedIn(1), dividedIn(2)];

describe("a run of one turn", () => {
  test.each([first, second])("asks each file that uses a database on one of them at least", (asked) => {
    expect([...new Set([...asked("sqlite"), ...asked("postgres")])].sort()).toEqual(FILES.withDatabase);
  });

  test.each(["sqlite", "postgres"] as const)("leaves nothing to more than the next run on %s", (dialect) => {
    expect([...new Set([...first(dialect), ...second(dialect)])].sort()).toEqual(askable(FILES, dialect));
  });

  test("has a file on the same database whatever other files there are", () => {
    const [gone, ...others] = FILES.withDatabase;
    const fewer = dividedBetweenDatabases({ ...FILES, withDatabase: others }, "sqlite", {
      isOurs: (nth) => nth % 2 === 1,
      hasChanged: changesOf([]).beside,
    });
    expect(fewer).toEqual(first("sqlite").filter((file) => file !== gone));
  });

  test.each([first, second])("asks about as much on one database as on the other", (asked) => {
    const [onSqlite, onPostgres] = [asked("sqlite").length, asked("postgres").length];
    expect(Math.abs(onSqlite - onPostgres)).toBeLessThan(FILES.withDatabase.length / 5);
  });

  test.each([first, second])("asks most files on one database alone", (asked) => {
    const onPostgres = new Set(asked("postgres"));
    const twice = asked("sqlite").filter((file) => onPostgres.has(file));
    expect(twice.length).toBeLessThan(FILES.withDatabase.length / 6);
  });

  test.each([first, second])("asks on both what takes turns itself", (asked) => {
    for (const dialect of ["sqlite", "postgres"] as const)
      expect(asked(dialect)).toEqual(expect.arrayContaining(["e2e/access-matrix/actions.test.ts", "e2e/hostile/stored.test.ts"]));
  });

  test.each([first, second])("asks on its database what is about that one, and not on the other", (asked) => {
    expect(asked("sqlite")).toEqual(expect.arrayContaining(["db/migrate.test.ts", "db/sqlite/transact.test.ts"]));
    expect(asked("postgres")).toContain("db/postgres/transact.test.ts");
    expect([...asked("sqlite")].filter((file) => file.startsWith("db/postgres/"))).toEqual([]);
    expect([...asked("postgres")].filter((file) => file.startsWith("db/sqlite/"))).toEqual([]);
  });

  test.each([1, 2])("asks on both what has changed beside it: turn %i", (turn) => {
    const asked = dividedIn(turn, changesOf(["domain/membership/reads.ts", "docs/style.md"]).beside);
    const beside = FILES.withDatabase.filter((file) => /^domain\/membership\/[^/]+$/.test(file));
    expect(beside.length).toBeGreaterThan(1);
    for (const dialect of ["sqlite", "postgres"] as const) expect(asked(dialect)).toEqual(expect.arrayContaining(beside));
  });

  test.each([join("db", "turns.ts"), join("db", "schema", "people.ts"), "patches/drizzle-orm+0.45.4.patch", "package-lock.json"])(
    "asks everything on both after a change of %s, which all of them stand on",
    (changed) => {
      const asked = dividedIn(1, changesOf([changed]).beside);
      expect([asked("sqlite"), asked("postgres")]).toEqual([askable(FILES, "sqlite"), askable(FILES, "postgres")]);
    },
  );

  test("asks nothing more after a change of a test of the database alone", () => {
    expect(dividedIn(1, changesOf(["db/search/index.test.ts"]).beside)("postgres").length).toBeLessThan(first("postgres").length + 10);
  });
});
