import "./load-settings.ts";
import { closeConnections } from "#database/connections";
import { portalUrl } from "#lib/env";
import { startWorker } from "../worker/start.ts";
import { stop } from "./prepare.mjs";
import { prepareDatabase } from "./prepare-database.ts";
import { urlFault } from "./settings.ts";

const url = portalUrl() ?? stop("PORTAL_URL is not set: links in emails would lead nowhere. Set it to https://your.domain.");
const fault = urlFault(url);
if (fault) stop(fault);
await prepareDatabase();
const worker = startWorker();
console.log("sending emails and running jobs (stop with Ctrl-C)");
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await worker.stop();
    await closeConnections();
    process.exit(0);
  });
