import "./load-settings.ts";
import { existsSync } from "node:fs";
import { databaseName, portalUrl, workerMode } from "#lib/env";
import { secretsFault } from "#lib/secrets";
import { keepWorker } from "./keep-worker.ts";
import { stop } from "./prepare.mjs";
import { prepareDatabase } from "./prepare-database.ts";
import { followToTheEnd, portIsFree, serve } from "./serve.ts";
import { mailboxFault, portOf, scannerFault, urlFault } from "./settings.ts";
import { printSetupLink } from "./setup-link.ts";

function checkSettings(port: number) {
  if (!portalUrl()) {
    process.env.PORTAL_URL = `http://127.0.0.1:${port}`;
    console.log(`PORTAL_URL is not set: links in emails will lead to ${process.env.PORTAL_URL}.`);
  }
  const url = portalUrl() ?? "";
  const { PORTAL_MAIL_FROM: from, PORTAL_CONTACT: contact, PORTAL_SCANNER: scanner } = process.env;
  const fault = urlFault(url) ?? mailboxFault({ url, from, contact }) ?? scannerFault(scanner);
  if (fault) stop(fault);
  const weak = secretsFault();
  if (weak) stop(weak);
  if (process.env.PORTAL_DEMO === "1") stop("PORTAL_DEMO is for `npm run demo` only: unset it to serve a real portal.");
}

/** Serves the portal in the foreground, once its settings, its build, its port and its database are right. */
export async function runPortal(mode: "start" | "dev") {
  const port = portOf(process.env.PORT);
  const host = process.env.HOST || "127.0.0.1";
  checkSettings(port);
  if (mode === "start" && !existsSync(".next/BUILD_ID")) stop("There is no build yet: run `npm run build`, then `npm start`.");
  if (!(await portIsFree(port, host))) stop(`Port ${port} of ${host} is taken: stop what listens there, or set PORT to another.`);
  await prepareDatabase();
  await printSetupLink();
  console.log(`serving ${databaseName()} on http://${host}:${port}`);
  const server = serve({ mode, port, host, output: "inherit" });
  followToTheEnd(server, workerMode() === "process" ? keepWorker(process.env, "inherit") : undefined);
}
