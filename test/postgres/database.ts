import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { afterEach, beforeEach, inject } from "vitest";
import { session } from "#db/postgres/client";
import { closeConnections, connections } from "#db/postgres/connections";
import { anotherCopy } from "./copies.ts";
import { expectOneAtATime } from "./one-at-a-time.ts";
import { waitInTurns } from "./wait-in-turns.ts";

type Own = { url: string; admin: pg.Client };
const store = globalThis as typeof globalThis & { portalTestDatabase?: Promise<Own> };

/** This process's database: a copy of the migrated one. */
async function copied(): Promise<Own> {
  const url = await anotherCopy();
  return { url, admin: await session(url) };
}

waitInTurns();
let folder = "";

/** Each test begins with an empty database and a folder of its own. */
beforeEach(async () => {
  store.portalTestDatabase ??= copied();
  const { url, admin } = await store.portalTestDatabase;
  folder = join(inject("folder"), randomUUID());
  mkdirSync(folder);
  process.env.PORTAL_DATA = folder;
  process.env.PORTAL_DATABASE = url;
  await admin.query("select reset_for_test()");
});

afterEach(async () => {
  const { queue, emptying, url } = connections();
  await Promise.all([queue.tail, emptying]);
  // A test that went to another database leaves no session with it to the next.
  if (url !== (await store.portalTestDatabase)?.url) await closeConnections();
  rmSync(folder, { recursive: true, force: true });
  expectOneAtATime();
});
