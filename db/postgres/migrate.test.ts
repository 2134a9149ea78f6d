import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "#lib/env";
import { emptyDatabase } from "#test/postgres/copies";
import { session } from "./client.ts";
import { migrate } from "./migrate.ts";

const FIRST = "create table parent (id text primary key);\n--> statement-breakpoint\ninsert into parent values ('one'), ('two');";

async function workshop() {
  const folder = join(dataFolder(), "migrations");
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("0000.sql", FIRST);
  const url = await emptyDatabase();
  const rows = async () => {
    const client = await session(url);
    const { rowCount } = await client.query("select 1 from parent");
    await client.end();
    return rowCount;
  };
  return { folder, url, put, rows };
}

test("processes that start at the same time migrate once", async () => {
  const { folder, url, rows } = await workshop();
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(["0000.sql"]);
  expect(await rows()).toBe(2);
});

test("a migration that fails, or loses rows and does not say so, is undone", async () => {
  const { folder, url, put, rows } = await workshop();
  await migrate(url, folder);
  put("0001.sql", "delete from parent;\n--> statement-breakpoint\nselect 1 / 0;");
  await expect(migrate(url, folder)).rejects.toThrow("division by zero");
  put("0001.sql", "delete from parent where id = 'one';");
  await expect(migrate(url, folder)).rejects.toThrow("loses rows of parent");
  expect(await rows()).toBe(2);
  put("0001.sql", "-- removes rows: parent\ndelete from parent where id = 'one';");
  expect(await migrate(url, folder)).toEqual(["0001.sql"]);
  expect(await rows()).toBe(1);
});

test("an edited file and an unknown one are refused", async () => {
  const { folder, url, put } = await workshop();
  await migrate(url, folder);
  put("0000.sql", `${FIRST} `);
  await expect(migrate(url, folder)).rejects.toThrow("was edited after it ran");
  await expect(migrate(url, "db/migrations/postgres")).rejects.toThrow("newer than this program");
});
