import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { closeConnections } from "#database/connections";
import { context } from "#domain/kernel/context";
import { verifyAudit } from "#domain/kernel/verify-audit";
import { clocksApart } from "#domain/review/clocks-apart";
import { databaseFile } from "#lib/env";
import { stop } from "./prepare.mjs";
import { explain } from "./prepare-database.ts";
import { loadSettings } from "./settings.ts";

type Broken = { table: string; rowid: number; parent: string };

/** What SQLite itself finds wrong: damaged pages and broken references. */
function faultsOfTheFile(): string[] {
  const db = new Database(databaseFile(), { fileMustExist: true });
  try {
    const damage = (db.pragma("integrity_check") as { integrity_check: string }[]).map((row) => row.integrity_check);
    const broken = db.pragma("foreign_key_check") as Broken[];
    return [
      ...damage.filter((line) => line !== "ok").map((line) => `integrity: ${line}`),
      ...broken.map(({ table, rowid, parent }) => `foreign key: row ${rowid} of ${table} refers to a missing row of ${parent}`),
    ];
  } finally {
    db.close();
  }
}

async function faultOfTheAudit(): Promise<{ rows: number; fault?: string }> {
  const verdict = await verifyAudit(context({ actor: { kind: "system", name: "check" } }));
  await closeConnections();
  return verdict.ok ? { rows: verdict.rows } : { rows: verdict.rows, fault: `audit: row ${verdict.seq} ${verdict.problem}` };
}

/** Columns that are kept for their indexes say what the recorded stages say. */
async function faultsOfTheClocks(): Promise<string[]> {
  const ids = await clocksApart(context({ actor: { kind: "system", name: "check" } }));
  return ids.map((id) => `clock: application ${id} was sent or decided at another time than its stages say`);
}

loadSettings();
const file = databaseFile();
if (!existsSync(file)) stop(`There is no database at ${file}: set PORTAL_DATABASE, or create one with \`npm run migrate\`.`);
try {
  const faults = faultsOfTheFile();
  faults.push(...(await faultsOfTheClocks()));
  const { rows, fault } = await faultOfTheAudit();
  if (fault) faults.push(fault);
  for (const line of faults) console.error(line);
  if (faults.length > 0) stop(`${file}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
  console.log(`${file}: no damage, no broken references, ${rows} audit rows verified`);
} catch (error) {
  stop(explain(error));
}
