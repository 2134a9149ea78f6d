import { spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { workerMode } from "#lib/env";
import { keepWorker } from "../keep-worker.ts";
import { stop } from "../prepare.mjs";
import { answers, followToTheEnd, portIsFree, serve } from "../serve.ts";
import { portOf } from "../settings.ts";
import { demoDatabase } from "./demo-database.ts";

const HOST = "127.0.0.1";
const LOG = "data/demo.log";

function asked() {
  try {
    return parseArgs({ options: { port: { type: "string" }, reset: { type: "boolean" }, dev: { type: "boolean" } } }).values;
  } catch (error) {
    return stop(`${(error as Error).message}\nnpm run demo -- [--port N] [--reset] [--dev]`);
  }
}

function build() {
  const run = spawnSync(process.execPath, ["scripts/checks/build-if-changed.mjs"], { encoding: "utf8" });
  if (run.status === 0) return;
  const said = `${run.stdout}${run.stderr}`;
  stop(/ENOSPC/.test(said) ? "The disk is full: free some space, then run the command again." : `The build failed:\n${said}`);
}

const options = asked();
const port = portOf(options.port ?? process.env.PORT);
const url = `http://${HOST}:${port}`;
if (!(await portIsFree(port, HOST)))
  stop(`Port ${port} is taken: stop what listens there, or choose another with \`npm run demo -- --port ${port + 1}\`.`);

const timed = async (name: string, work: () => void | Promise<void>) => {
  const start = Date.now();
  await work();
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
};
try {
  mkdirSync("data", { recursive: true, mode: 0o700 });
} catch (error) {
  stop(`The folder data cannot be made: ${(error as Error).message}`);
}
await timed("demonstration data", () => demoDatabase(options.reset ?? false));
if (!options.dev) await timed("build", build);

const { PORTAL_SMTP: _, ...inherited } = process.env;
const log = openSync(LOG, "w", 0o600);
const env = { ...inherited, PORTAL_DEMO: "1", PORTAL_DATABASE: "data/demo.sqlite", PORTAL_DATA: "data", PORTAL_URL: url };
const server = serve({ mode: options.dev ? "dev" : "start", port, host: HOST, output: log, env });
followToTheEnd(server, workerMode() === "process" ? keepWorker(env, log) : undefined);
if (!(await answers(`${url}/livez`, server))) {
  console.error(readFileSync(LOG, "utf8").trim().split("\n").slice(-20).join("\n"));
  server.kill("SIGTERM");
  stop(`The server did not answer; its log is ${LOG}.`);
}
console.log(
  `sign in as anyone: ${url}/dev/accounts\nread the emails:   ${url}/dev/mail\nserver log:        ${LOG}   (stop with Ctrl-C)\nready ${url}`,
);
