import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPostgres } from "#lib/env";
import { raw } from "#test/raw";
import { SCHEMA_TABLES } from "#test/schema-tables";

const COLUMNS = isPostgres()
  ? `select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema()`
  : "select t.name || '.' || c.name as name from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'";
/** What only the databases of tests have: see test/postgres/reset.ts. */
const OF_TESTS = ["outbox.written"];
/** As the connections name columns: `legalForm` is `legal_form`. */
const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test("the migration makes every column of the schema, and no other", async () => {
  const made = (await raw<{ name: string }>(COLUMNS)).map(({ name }) => name);
  const tables = [...SCHEMA_TABLES.values()];
  const described = tables.flatMap((table) =>
    Object.keys(getTableColumns(table)).map((column) => `${getTableName(table)}.${inSql(column)}`),
  );
  expect(described.length).toBeGreaterThan(500);
  const advice = "run npm run first-migration";
  expect(described.filter((name) => !made.includes(name)).map((name) => `${name} is not in the migration: ${advice}`)).toEqual([]);
  const ours = new Set(tables.map(getTableName));
  const left = made.filter((name) => ours.has(name.split(".")[0] ?? "") && ![...described, ...OF_TESTS].includes(name));
  expect(left.map((name) => `${name} is in the migration only: ${advice}`)).toEqual([]);
});
