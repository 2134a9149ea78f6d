import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { testFiles } from "./uses-database.ts";

const { withDatabase, without } = testFiles();

test("every test file uses a database or does not", () => {
  const all = globSync("**/*.test.{ts,tsx}", { exclude: ["node_modules", ".next", "test-results", "data"] }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  expect([...withDatabase, ...without].sort()).toEqual(all.sort());
});

test.each([
  ["calls a verb", "domain/review/recusals/recusals.test.ts"],
  ["calls server actions", "e2e/access-matrix/actions.test.ts"],
  ["starts a program that opens it", "scripts/file-modes.test.ts"],
  ["opens it by the setting", "e2e/support/subjects/multiply.test.ts"],
  ["is about one of the two", "db/postgres/transact.test.ts"],
])("a test uses a database that %s", (_how, file) => {
  expect(withDatabase).toContain(file);
});

test.each(["domain/review/policy.test.ts", "lib/csv.test.ts"])("a rule is tested without a database: %s", (file) => {
  expect(without).toContain(file);
});

test("a database is refused to a test whose imports show none, so that none is left out on PostgreSQL unseen", async () => {
  const hidden = ["#database", "connections"].join("/");
  const { connections } = await import(hidden);
  expect(() => connections()).toThrow(/this-test-imports-nothing-of-db/);
});
