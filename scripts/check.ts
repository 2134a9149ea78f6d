import "./load-settings.ts";
import { closeConnections } from "#database/connections";
import { faultsOfStorage, warningsOfStorage } from "#database/faults";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { clocksApart } from "#domain/review/queue/clocks-apart";
import { databaseName } from "#lib/env";
import { stop } from "./prepare.mjs";
import { explain, mustExist } from "./prepare-database.ts";

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

const name = databaseName();
mustExist();
try {
  const faults = await faultsOfStorage();
  faults.push(...(await faultsOfTheClocks()));
  const { rows, fault } = await faultOfTheAudit();
  if (fault) faults.push(fault);
  for (const line of [...(await warningsOfStorage()), ...faults]) console.error(line);
  if (faults.length > 0) stop(`${name}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
  console.log(`${name}: no damage, no broken references, ${rows} audit rows verified`);
} catch (error) {
  stop(explain(error));
}
