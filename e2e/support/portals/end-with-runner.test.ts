import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { END_WITH_RUNNER } from "./portal.ts";

const STAYS = "console.log(process.pid); setInterval(() => {}, 1000)";
/** A runner that starts a server and hands on what it prints. */
const RUNNER = `require("node:child_process").spawn(process.execPath, ["--import=${END_WITH_RUNNER}", "-e", ${JSON.stringify(STAYS)}], { stdio: "inherit" })`;

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("the server of a test ends soon after a runner that was killed and could tell it nothing", async () => {
  const runner = spawn(process.execPath, ["-e", RUNNER], { stdio: ["ignore", "pipe", "inherit"] });
  const [printed] = (await once(runner.stdout, "data")) as [Buffer];
  const server = Number(printed);
  expect(isAlive(server)).toBe(true);
  runner.kill("SIGKILL");
  await expect.poll(() => isAlive(server), { timeout: 60_000 }).toBe(false);
});
