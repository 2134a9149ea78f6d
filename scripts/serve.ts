import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { whenOrphaned } from "./orphan.mjs";

/** Whether somebody could listen there now. */
export const portIsFree = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

type Serve = { mode: "start" | "dev"; port: number; host: string; env?: Record<string, string | undefined>; output: "inherit" | number };

/** Longer than proxies keep an idle connection: one that we closed first would fail their next request on it. */
const KEPT_MS = 75_000;

const kept = (mode: Serve["mode"]) => (mode === "start" ? ["--keepAliveTimeout", String(KEPT_MS)] : []);

/** Where a server leaves what it compiled, so that the next one of the same build answers its first page in half the time. A new build empties it. */
const COMPILED = ".next/compiled";

/** Next's own server; there is no custom one. */
export const serve = ({ mode, port, host, env, output }: Serve): ChildProcess =>
  spawn(process.execPath, ["node_modules/next/dist/bin/next", mode, "-H", host, "-p", String(port), ...kept(mode)], {
    env: {
      NODE_COMPILE_CACHE: mode === "start" ? COMPILED : undefined,
      ...process.env,
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      // worker/end-on-signal.ts ends the process.
      NEXT_MANUAL_SIG_HANDLE: "1",
      ...env,
    },
    stdio: ["ignore", output, output],
  });

/** Longer than a server takes to start beside any other work. */
const START_MS = 180_000;

/** True once the address answers, false when the server ended before or does not answer. */
export async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return false;
}

type Stoppable = { stop: () => Promise<void> };

/** Hands our signals on and ends as the server ends, and the worker with it; a stop that was asked for is a good end. */
export function followToTheEnd(server: ChildProcess, worker?: Stoppable) {
  let asked = false;
  const end = () => {
    asked = true;
    server.kill("SIGTERM");
    void worker?.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  whenOrphaned(end);
  server.once("exit", async (code) => {
    await worker?.stop();
    process.exit(asked ? 0 : (code ?? 1));
  });
}
