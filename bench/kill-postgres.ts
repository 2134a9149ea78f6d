import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { session } from "#db/postgres/client";
import { databaseOf, testServer } from "#test/postgres/server";
import { freePort } from "../e2e/support/portals/portal.ts";
import { HALF } from "./kill.ts";
import { type Case, type Options, say } from "./report.ts";
import { FOLDER, run } from "./server.ts";
import { openForms, write } from "./writer.ts";

const WRITERS_EACH = 2;
const SHORTEST_MS = 150;
const LONGEST_MS = 1500;
/** Every writer's form has an address of its own: two applications of one are one form that was taken twice. */
const DOUBLED = "select count(*) as n from (select 1 from applications group by email_key having count(*) > 1) again";

function inProcess(script: string, url: string) {
  const env = { ...process.env, PORTAL_DATABASE: url, PORTAL_DATA: FOLDER };
  const ended = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${script} failed:\n${ended.stdout}${ended.stderr}`);
  say(ended.stdout.trim());
}

async function judge(url: string, acknowledged: string[]) {
  const client = await session(url);
  const count = async (query: string, ...values: unknown[]) => (await client.query<{ n: number }>(query, values)).rows[0]?.n ?? 0;
  const found = await count("select count(*) as n from applications where reference = any($1)", acknowledged);
  const judged = { lost: acknowledged.length - found, half: await count(HALF), doubled: await count(DOUBLED) };
  await client.end();
  return judged;
}

/** Two processes on one PostgreSQL, of which one is killed in turn while writers send forms to both; asks at the end what became of each acknowledged form. */
export async function killOnPostgres({ rounds = 100 }: Options): Promise<Case[]> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await testServer();
  const admin = await session(server.url);
  const name = `kill_${process.pid}`;
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  const url = databaseOf(server.url, name);
  inProcess("scripts/migrate.ts", url);
  const ports = [await freePort(), await freePort()];
  const portals = await Promise.all(ports.map((port) => run(url, {}, port)));
  let stopped = false;
  const writers = await Promise.all(
    portals.flatMap((portal) => Array.from({ length: WRITERS_EACH }, async () => ({ portal, forms: await openForms(portal.url) }))),
  );
  const sending = writers.map(({ portal, forms }) => write(portal.url, forms, () => stopped));
  const early = Promise.race(sending).then(() => {
    if (!stopped) throw new Error("a writer ended early");
  });
  for (let kills = 1; kills <= rounds; kills++) {
    await Promise.race([early, new Promise((passed) => setTimeout(passed, SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS)))]);
    const which = kills % 2;
    await portals[which]?.kill("SIGKILL");
    portals[which] = await run(url, {}, ports[which]);
    if (kills % 10 === 0) say(`${kills} kills`);
  }
  stopped = true;
  const acknowledged = [...new Set((await Promise.all(sending)).flat())];
  await Promise.all(portals.map((portal) => portal.kill("SIGTERM")));
  inProcess("scripts/check.ts", url);
  const judged = await judge(url, acknowledged);
  await admin.query(`drop database ${name}`);
  await admin.end();
  await server.stop();
  return Object.entries({ kills: rounds, acknowledged: acknowledged.length, ...judged }).map(([name, value]) => ({
    case: name,
    value,
    unit: "",
  }));
}
