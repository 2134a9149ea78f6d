import { spawnSync } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { closeConnections } from "#database/connections";
import { buildDemo } from "#demo/build";
import { databaseUrl, dataFolder } from "#lib/env";
import { logicalDump } from "#test/demo-dump";
import { listed } from "#test/fixtures/profiles";
import { builtOnce, inDatabase } from "#test/fresh-database";
import { emptyDatabase } from "#test/postgres/copies";
import { raw } from "#test/raw";
import { copyPortal } from "../copy/copy-portal.ts";
import { session } from "./client.ts";

const TODAY = new Date("2026-11-25T13:00:00Z");

test("the demonstration goes to a file and back, and every table is equal, the index of words too", async () => {
  await builtOnce("demonstration", () => buildDemo(TODAY));
  await closeConnections();
  const file = join(dataFolder(), "copied.sqlite");
  const there = await copyPortal(databaseUrl(), file);
  expect(there.rows).toBeGreaterThan(5_000);
  const back = await emptyDatabase();
  expect(await copyPortal(file, back)).toEqual(there);
  const [before, after] = [await logicalDump(), await inDatabase(back, logicalDump)];
  expect(after).toEqual(before);
  expect(before.search_entries?.length).toBeGreaterThan(60);
});

test("numbers that a database counts up are copied as they are, whatever is missing among them, and go on after the last", async () => {
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await listed({ name: `Numbered ${n}`, town: `Town ${n}` })).id);
  await raw(
    "insert into facet_groups (id, cluster_id, kind, region, country, sector_mask, stated_mask, capabilities) values (50, 'home', 'company', 'ES11', 'ES', 1, 0, '')",
    "update listings set facet_group = 50",
    `delete from organisation_numbers where organisation_id = '${ids[1]}'`,
  );
  await closeConnections();
  const file = join(dataFolder(), "numbers.sqlite");
  await copyPortal(databaseUrl(), file);
  const back = await emptyDatabase();
  await copyPortal(file, back);
  const numbers = () => raw<{ number: number }>("select organisation_id, number from organisation_numbers order by number");
  const before = (await numbers()).map(({ number }) => number);
  expect(await inDatabase(back, numbers)).toEqual(await numbers());
  await inDatabase(back, async () => {
    await listed({ name: "Next", kind: "research" });
    expect((await numbers()).map(({ number }) => number)).toEqual([...before, (before.at(-1) ?? 0) + 1]);
    await closeConnections();
  });
});

test("the job that writes the file of SQLite again is not copied; other jobs are", async () => {
  const file = join(dataFolder(), "jobs.sqlite");
  await copyPortal(databaseUrl(), file);
  const from = new Database(file);
  const insert = from.prepare(
    "insert into jobs (id, kind, key, payload, status, not_before, attempts, created_at) values (?, ?, 'x', '{}', 'waiting', 0, 0, 0)",
  );
  for (const kind of ["file.rewrite", "files.drop"]) insert.run(kind, kind);
  from.close();
  const back = await emptyDatabase();
  await copyPortal(file, back);
  expect(await inDatabase(back, () => raw<{ kind: string }>("select kind from jobs"))).toEqual([{ kind: "files.drop" }]);
});

test("a target that holds data is refused and stays as it is; so are two of a kind", async () => {
  const file = join(dataFolder(), "held.sqlite");
  await copyPortal(databaseUrl(), file);
  const held = new Database(file);
  held.exec("insert into closed_kinds (cluster_id, kind, closed_at) values ('home', 'company', 0)");
  held.close();
  await expect(copyPortal(databaseUrl(), file)).rejects.toThrow("holds 1 rows already");
  const target = await emptyDatabase();
  await copyPortal(file, target);
  await expect(copyPortal(file, target)).rejects.toThrow("holds 1 rows already");
  await expect(copyPortal(target, databaseUrl())).rejects.toThrow("One of the two must be");
  const client = await session(target);
  expect((await client.query("select kind from closed_kinds")).rows).toEqual([{ kind: "company" }]);
  await client.end();
});

test("the command says what it copied, and never a password", () => {
  const file = join(dataFolder(), "by-command.sqlite");
  const run = spawnSync(process.execPath, ["scripts/copy.ts", "--to", file], { encoding: "utf8" });
  expect(`${run.stdout}${run.stderr}`).toMatch(
    /^copied \d+ rows of \d+ tables from postgres:.*both databases were read again and are equal/,
  );
  const without = spawnSync(process.execPath, ["scripts/copy.ts"], { encoding: "utf8" });
  expect(without).toMatchObject({ status: 1, stderr: expect.stringContaining("npm run copy -- --to postgres://") });
});
