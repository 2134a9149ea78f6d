import { existsSync, rmSync } from "node:fs";
import { difference, digestOf, type Tables } from "#db/copy/logical";
import { tablesOf } from "#db/copy/postgres-side";
import { sqliteSource } from "#db/copy/sqlite-side";
import type { SearchEntry } from "#db/search/terms";
import { inProcess, withServer } from "./postgres.ts";
import type { Case, Options } from "./report.ts";
import { database, FOLDER } from "./server.ts";

const ORGANISATIONS = "10000";
const demonstration = () => database("demo", "scripts/demonstration/seed-demo.ts");
const made = () => database("10k", "scripts/demonstration/seed.ts", "--organisations", ORGANISATIONS, "--file", `${FOLDER}/10k.sqlite`);

/** How many rows two files of SQLite hold; throws unless every table of both is equal, the index of words too. */
async function rowsOfBoth(one: string, other: string, tables: Tables): Promise<number> {
  const [before, after] = await Promise.all([one, other].map(sqliteSource));
  if (!before || !after) throw new Error("two files are compared");
  try {
    const digest = await digestOf(before, tables);
    const differing = difference(digest, await digestOf(after, tables));
    if (differing) throw new Error(`${differing} is not the same after the copy there and back`);
    const entries = await Promise.all([before, after].map(async (side) => JSON.stringify(sorted(await side.entries()))));
    if (entries[0] !== entries[1]) throw new Error("the index of words is not the same after the copy there and back");
    return [...digest.values()].reduce((sum, { rows }) => sum + rows, 0);
  } finally {
    await before.close();
    await after.close();
  }
}
const sorted = (entries: SearchEntry[]) => entries.map((entry) => JSON.stringify(entry)).sort();

async function thereAndBack(name: string, file: string, url: string): Promise<Case[]> {
  const back = `${FOLDER}/${name}-back.sqlite`;
  for (const end of ["", "-wal", "-shm"]) if (existsSync(`${back}${end}`)) rmSync(`${back}${end}`);
  const began = performance.now();
  inProcess("scripts/copy.ts", file, "--to", url);
  const there = performance.now();
  inProcess("scripts/copy.ts", url, "--to", back);
  const ended = performance.now();
  inProcess("scripts/check.ts", url);
  const rows = await rowsOfBoth(file, back, await tablesOf(url));
  return [
    { case: `${name} rows equal`, value: rows, unit: "rows" },
    { case: `${name} to the server`, value: Math.round((there - began) / 1_000), unit: "s" },
    { case: `${name} back`, value: Math.round((ended - there) / 1_000), unit: "s" },
  ];
}

/** The demonstration and a cluster of 10,000 organisations, copied from SQLite to PostgreSQL and back: every row must be as it was. */
export async function copy({ only }: Options): Promise<Case[]> {
  const portals = { demonstration, "10k": made };
  return withServer(async (empty) => {
    const cases: Case[] = [];
    for (const [name, file] of Object.entries(portals))
      if (!only || only.includes(name)) cases.push(...(await thereAndBack(name, file(), await empty(`copy_${name}`))));
    return cases;
  });
}
