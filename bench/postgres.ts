import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { session } from "#db/postgres/client";
import { databaseOf, testServer } from "#test/postgres/server";
import { say } from "./report.ts";
import { FOLDER } from "./server.ts";

/** Runs a program of ours on a database, a file or an address, and tells what it said. */
export function inProcess(script: string, database: string, ...args: string[]) {
  const env = { ...process.env, PORTAL_DATABASE: database, PORTAL_DATA: FOLDER };
  const ended = spawnSync(process.execPath, [script, ...args], { env, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${script} failed:\n${ended.stdout}${ended.stderr}`);
  say(ended.stdout.trim());
}

/** What the server does by itself on an operator's machine, where many rows were written: without it words are looked up in a list of what is new. */
export async function tidy(url: string) {
  const open = await session(url);
  await open.query("vacuum analyze");
  await open.end();
}

/** Does something with a server of PostgreSQL that writes to the disk before it confirms, as an operator's does. `empty` makes a database of it; all go at the end. */
export async function withServer<T>(work: (empty: (name: string) => Promise<string>) => Promise<T>): Promise<T> {
  mkdirSync(FOLDER, { recursive: true });
  // The newest audit row of another run's database would be missing in this one's.
  rmSync(`${FOLDER}/audit-head.json`, { force: true });
  const server = await testServer({ durable: true });
  const admin = await session(server.url);
  const made: string[] = [];
  try {
    return await work(async (name) => {
      const own = `${name}_${process.pid}`;
      await admin.query(`create database ${own} template template0 encoding 'UTF8'`);
      made.push(own);
      return databaseOf(server.url, own);
    });
  } finally {
    for (const name of made) await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}
