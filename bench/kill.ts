import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { closeConnections } from "#database/connections";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { freePort } from "../e2e/support/portals/portal.ts";
import { type Case, type Options, say } from "./report.ts";
import { database, FOLDER, run } from "./server.ts";
import { amongWrites, openForms, write } from "./writer.ts";

const WRITERS = 4;
/** Applications without the event or the email that belong to them. */
export const HALF = `select count(*) as n from applications a
  where not exists (select 1 from audit_events e where e.subject_id = a.id and e.action = 'application.sent')
     or not exists (select 1 from outbox o where o.subject_id = a.id)`;

function judge(file: string, acknowledged: string[]) {
  const db = new Database(file, { readonly: true });
  const integrity = db.pragma("integrity_check", { simple: true });
  if (integrity !== "ok") throw new Error(`the file is damaged: ${integrity}`);
  const find = db.prepare("select 1 from applications where reference = ?");
  const lost = acknowledged.filter((reference) => !find.get(reference)).length;
  const half = db.prepare(HALF).pluck().get() as number;
  db.close();
  return { lost, half };
}

async function verifyChain(file: string) {
  process.env.PORTAL_DATABASE = file;
  const verdict = await verifyAudit(context());
  await closeConnections();
  if (!verdict.ok) throw new Error(`audit: row ${verdict.seq} ${verdict.problem}`);
  say(`${verdict.rows} audit rows verified`);
}

/** Kills the server at random while four writers send forms, and asks at the end what became of each acknowledged one. */
export async function killOnSqlite({ rounds = 100 }: Options): Promise<Case[]> {
  for (const rest of ["", "-wal", "-shm", ".log"]) rmSync(`${FOLDER}/kill.sqlite${rest}`, { force: true });
  rmSync(`${FOLDER}/kill.audit-head.json`, { force: true });
  const file = database("kill", "scripts/migrate.ts");
  const port = await freePort();
  let stopped = false;
  let server = await run(file, {}, port);
  const pools = await Promise.all(Array.from({ length: WRITERS }, () => openForms(server.url)));
  const answered: string[] = [];
  const writers = pools.map((forms) => write(server.url, forms, () => stopped, answered));
  const early = Promise.race(writers).then(() => {
    if (!stopped) throw new Error("a writer ended early");
  });
  for (let kills = 1; kills <= rounds; kills++) {
    await Promise.race([early, amongWrites(answered)]);
    await server.kill("SIGKILL");
    server = await run(file, {}, port);
    if (kills % 10 === 0) say(`${kills} kills`);
  }
  stopped = true;
  await Promise.all(writers);
  const acknowledged = [...new Set(answered)];
  await server.kill("SIGTERM");
  await verifyChain(file);
  const { lost, half } = judge(file, acknowledged);
  return Object.entries({ kills: rounds, acknowledged: acknowledged.length, lost, half }).map(([name, value]) => ({
    case: name,
    value,
    unit: "",
  }));
}
