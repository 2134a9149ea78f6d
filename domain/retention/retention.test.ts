import { getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { tableNames } from "#test/raw";
import { SCHEMA_TABLES } from "#test/schema-tables";
import { BESIDE, RETENTION } from "./retention.ts";

const tables = [...SCHEMA_TABLES.values()];

const missing = (table: string, column: string) =>
  `${table}.${column} is not in the retention table. In domain/retention/of-*.ts, at classify(${table}, …), write it under "personal" with what it holds, and let its erasing reach it; under "ids" if it is a random number or a hash, or under "not" with why it tells nothing of a person. A field of a profile says so in its row of domain/organisations/profile/profile-fields.ts instead, as "personal" or "notPersonal". Then run npm run retention.`;

test("every column that could hold something of a person is in the retention table: what it holds, or why it holds nothing", () => {
  expect(tables.length).toBeGreaterThan(40);
  const faults = tables.flatMap((table) => {
    const name = getTableName(table);
    const known = RETENTION.find((one) => one.table === name);
    if (!known) return [`${name} has no rows in the retention table: write classify(${name}, …) in domain/retention/of-*.ts.`];
    return known.missing.map((column) => missing(name, column));
  });
  expect(faults).toEqual([]);
  expect(RETENTION.map(({ table }) => table).sort()).toEqual([...new Set(tables.map(getTableName))].sort());
});

test("no table of the database is in neither the schema nor the retention table", async () => {
  const there = await tableNames();
  const known = [...RETENTION.map(({ table }) => table), ...Object.keys(BESIDE)];
  // An index of words keeps its own tables under its name.
  const unknown = there.filter((name) => !known.some((one) => name === one || (one in BESIDE && name.startsWith(`${one}_`))));
  expect(unknown.map((name) => `${name}: classify it in domain/retention/of-*.ts`)).toEqual([]);
});

test("whatever is personal has an end, and something that erases it", () => {
  const personal = RETENTION.filter(({ personal }) => Object.keys(personal).length > 0);
  expect(personal.filter(({ erasedBy, kept }) => erasedBy.length === 0 || kept.length === 0).map(({ table }) => table)).toEqual([]);
  expect(personal.flatMap(({ erasedBy }) => erasedBy).filter((name) => name === "")).toEqual([]);
});
