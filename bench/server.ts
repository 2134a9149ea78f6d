import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { freePort } from "../e2e/support/portals/portal.ts";
import { keepWorker } from "../scripts/keep-worker.ts";
import { answers, serve } from "../scripts/serve.ts";

export const FOLDER = "data/bench";

/** Deletes what an earlier version made whose tables were others: its databases are not migrated, so the portal could not read them. */
export function deleteOlderDatabases() {
  const tables = createHash("sha256").update(readFileSync("db/migrations/sqlite/0000_first.sql")).digest("hex");
  const mark = `${FOLDER}/tables`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === tables) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(mark, tables);
}

/** Makes a database of the benchmark's own, unless it is there already. */
export function database(name: string, script: string, ...args: string[]): string {
  const file = `${FOLDER}/${name}.sqlite`;
  mkdirSync(FOLDER, { recursive: true });
  if (existsSync(file)) return file;
  const env = { ...process.env, PORTAL_DATABASE: file, PORTAL_DATA: FOLDER, PORTAL_DEMO: "1" };
  const run = spawnSync(process.execPath, [script, ...args], { env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}${run.stderr}`);
  return file;
}

export type Running = { url: string; pid: number | undefined; kill: (signal: NodeJS.Signals) => Promise<void> };

/** A production server on a database, a file or an address; its log lies beside the file. */
export async function run(file: string, settings: Record<string, string> = {}, fixedPort?: number): Promise<Running> {
  const port = fixedPort ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORTAL_URL: url,
    PORTAL_DATABASE: file,
    PORTAL_DATA: FOLDER,
    PORTAL_LIMITS: "1000000",
    PORTAL_SMTP: "",
    PORTAL_WORKER: "inline",
    ...settings,
  };
  const log = file.startsWith("postgres:") ? `${FOLDER}/postgres.log` : `${file}.log`;
  const server = serve({ mode: "start", port, host: "127.0.0.1", env, output: openSync(log, "a") });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  if (!(await answers(`${url}/livez`, server))) throw new Error(`the server did not answer; its log is ${log}`);
  return {
    url,
    pid: server.pid,
    kill: async (signal) => {
      server.kill(signal);
      await ended;
    },
  };
}

/** The same with the worker in a process of its own beside it, as `npm start` has them. */
export async function runWithWorker(file: string, settings: Record<string, string> = {}): Promise<Running> {
  const server = await run(file, { ...settings, PORTAL_WORKER: "process" });
  const env = { ...process.env, PORTAL_URL: server.url, PORTAL_DATABASE: file, PORTAL_DATA: FOLDER, PORTAL_SMTP: "" };
  const worker = keepWorker({ ...env, NODE_ENV: "production" }, "inherit");
  return {
    ...server,
    kill: async (signal) => {
      await worker.stop();
      await server.kill(signal);
    },
  };
}
