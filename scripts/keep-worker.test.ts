import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { keepRunning, restartDelay } from "./keep-worker.ts";

const node = (script: string) => () => spawn(process.execPath, ["-e", script], { stdio: ["ignore", "ignore", "ignore"] });
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const until = (is: () => boolean) => expect.poll(is, { timeout: 120_000 }).toBe(true);

test("a worker that ends is started again after 1, 2, 4 … seconds, at most a minute", () => {
  expect([0, 1, 2, 5, 6, 20].map(restartDelay)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});

test("it is started again each time it ends, and each time it is said how it ended", async () => {
  const [said, failures]: [string[], number[]] = [[], []];
  const delay = (n: number) => {
    failures.push(n);
    return 1;
  };
  const kept = keepRunning({ start: node("process.exit(3)"), delay, tell: (line) => said.push(line) });
  await until(() => said.length >= 3);
  await kept.stop();
  expect(failures.slice(0, 3)).toEqual([0, 1, 2]);
  expect(said[0]).toBe("the worker ended (exit code 3): it is started again in 0.001 s");
});

test("one that is told to stop is waited for, and is not started again", async () => {
  const said: string[] = [];
  const kept = keepRunning({ start: node("setInterval(() => {}, 1000)"), tell: (line) => said.push(line) });
  const pid = kept.pid() ?? 0;
  expect(isAlive(pid)).toBe(true);
  await kept.stop();
  expect([isAlive(pid), kept.pid(), said]).toEqual([false, undefined, []]);
});

/** A portal that is killed can tell its worker nothing. */
const PORTAL = `import { keepWorker } from "./scripts/keep-worker.ts";
  console.log(keepWorker(process.env, "inherit").pid());
  setInterval(() => {}, 1000);`;

test("the worker beside a portal does the jobs of its database, and ends with a portal that was killed", async () => {
  const day = async () =>
    (await context().db.select({ status: jobs.status }).from(jobs).where(eq(jobs.kind, "retention.apply"))).map(({ status }) => status);
  expect(await day()).toEqual([]);
  const env = { ...process.env, PORTAL_URL: "", PORTAL_WORKER: "" };
  const portal = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PORTAL], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(portal.stdout, "data")) as [Buffer];
  const worker = Number(printed);
  await expect.poll(day, { timeout: 120_000 }).toContain("done");
  portal.kill("SIGKILL");
  await until(() => !isAlive(worker));
});
