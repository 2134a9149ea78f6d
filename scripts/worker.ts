import "./load-settings.ts";
import { constants, setPriority } from "node:os";
import { closeConnections } from "#database/connections";
import { portalUrl } from "#lib/env";
import { startWorker } from "../worker/start.ts";
import { whenParentEnds } from "./orphan.mjs";
import { stop } from "./prepare.mjs";
import { prepareDatabase } from "./prepare-database.ts";
import { urlFault } from "./settings.ts";

/** Started by `npm start` or `npm run demo`, which have checked the settings and migrated the database. */
const isBeside = process.argv.includes("--beside");

async function prepareAlone() {
  const url = portalUrl() ?? stop("PORTAL_URL is not set: links in emails would lead nowhere. Set it to https://your.domain.");
  const fault = urlFault(url);
  if (fault) stop(fault);
  await prepareDatabase();
}

if (!isBeside) await prepareAlone();
// Where processor time is scarce, pages come first.
else setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const worker = startWorker();
let isEnding = false;
async function end() {
  if (isEnding) return;
  isEnding = true;
  await worker.stop();
  await closeConnections();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
if (isBeside) whenParentEnds(end);
else console.log("sending emails and running jobs (stop with Ctrl-C)");
