import { type ChildProcess, spawn } from "node:child_process";

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** A worker that has run for that long is restarted at once as if it had never failed. */
const LASTED_MS = 60_000;
/** Longer than it takes to finish what it has in hand. */
const GRACE_MS = 20_000;

/** 1, 2, 4 … seconds, at most a minute. */
export const restartDelay = (failures: number) => Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);

const worker = (env: NodeJS.ProcessEnv, output: "inherit" | number) =>
  spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts", "--beside"], { env, stdio: ["ignore", output, output] });

type Keep = { start: () => ChildProcess; delay?: (failures: number) => number; tell?: (line: string) => void };

/** Starts a worker again after a growing delay each time it ends, until it is stopped: then it finishes what it has in hand. */
export function keepRunning({ start, delay = restartDelay, tell = console.error }: Keep) {
  let [failures, stopped] = [0, false];
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;
  let ended = Promise.resolve();
  const run = () => {
    const began = Date.now();
    const started = start();
    child = started;
    ended = new Promise((resolve) => {
      const end = (why: string) => {
        if (child !== started) return;
        child = undefined;
        resolve();
        if (stopped) return;
        if (Date.now() - began > LASTED_MS) failures = 0;
        const wait = delay(failures++);
        tell(`the worker ended (${why}): it is started again in ${wait / 1000} s`);
        timer = setTimeout(run, wait);
      };
      started.once("exit", (code, signal) => end(signal ?? `exit code ${code}`));
      started.once("error", (error) => end(error.message));
    });
  };
  run();
  return {
    pid: () => child?.pid,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      child?.kill("SIGTERM");
      const late = setTimeout(() => child?.kill("SIGKILL"), GRACE_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The worker in a process of its own beside the portal's: it ends with the process that called this, whatever ends that. */
export const keepWorker = (env: NodeJS.ProcessEnv, output: "inherit" | number) =>
  keepRunning({ start: () => worker({ ...env, NODE_ENV: env.NODE_ENV ?? "production" }, output) });
