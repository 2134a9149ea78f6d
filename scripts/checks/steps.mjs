import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { delimiter, resolve } from "node:path";

export const tally = { passed: 0, failed: 0, skipped: 0 };
/** What each step took, in seconds, and the slowest tests of each runner. */
const took = [];
const slow = [];
const settings = {
  PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`,
  NO_COLOR: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  // What one process compiled the next ones need not.
  NODE_COMPILE_CACHE: resolve("test-results/compiled"),
  FORCE_COLOR: undefined,
};

const inSeconds = (seconds) => `${seconds.toFixed(1).padStart(6)} s`;

const start = Date.now();
const since = (then) => (Date.now() - then) / 1000;

/** What the processors of this machine have done since it started, in milliseconds. */
function processors() {
  const times = cpus().map(({ times }) => times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce((sum, { user, nice, sys, irq, idle }) => sum + user + nice + sys + irq + idle, 0);
  return { idle, all };
}
const atStart = processors();
/** How busy they were since then, whoever kept them so: a step that leaves them idle waits for something. Too short a time says nothing. */
function busySince(then) {
  const now = processors();
  const all = now.all - then.all;
  return all < 1000 ? "" : `, ${Math.round(100 * (1 - (now.idle - then.idle) / all))} % busy`;
}

/** What a started command printed, when it was not our own terminal, and whether it ended well. */
async function ended(child) {
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(chunk));
  try {
    const [code] = await once(child, "close");
    return { ok: code === 0, text: Buffer.concat(printed).toString() };
  } catch (error) {
    return { ok: false, text: error.message };
  }
}

/** Runs a command; a quiet one shows its output only when it fails. */
async function run(name, [command, ...args], { quiet, extra }) {
  if (!quiet) console.log(`\n— ${name}`);
  const then = Date.now();
  const before = processors();
  const { ok, text } = await ended(
    spawn(command, args, { env: { ...process.env, ...settings, ...extra }, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" }),
  );
  if (!ok && text) console.log(text.trimEnd());
  const seconds = since(then);
  took.push({ name, seconds, busy: busySince(before) });
  console.log(`${ok ? "ok    " : "FAILED"} ${inSeconds(seconds)}  ${name}`);
  return ok;
}

/** A check that passes or fails as a whole. */
export async function step(name, ...command) {
  const ok = await run(name, command, { quiet: true });
  ok ? tally.passed++ : tally.failed++;
  return ok;
}

/** Steps that need nothing of one another, two at a time: each uses one processor. */
export async function stepsAtOnce(...steps) {
  const waiting = steps.values();
  const oneByOne = async () => {
    for (const each of waiting) await step(...each);
  };
  await Promise.all([oneByOne(), oneByOne()]);
}

/** A test runner that writes a JSON report. If it fails without counting a failure, or counts no test, that is one failure. */
export async function runner(name, { command, report, counts, timed = () => [], mayBeEmpty = false, extra = {} }) {
  const ok = await run(name, command, { quiet: false, extra });
  const written = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  const { passed = 0, failed = 0, skipped = 0 } = written ? counts(written) : {};
  if (written) slow.push(...timed(written));
  const blind = passed + failed === 0 && !mayBeEmpty;
  tally.passed += passed;
  tally.failed += failed || (ok && !blind ? 0 : 1);
  tally.skipped += skipped;
  if (blind) console.log(`${name}: no test ran`);
}

export function conclude() {
  const { passed, failed, skipped } = tally;
  const nothing = passed + failed === 0 ? 1 : 0;
  const slowest = slow.sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  if (slowest.length > 0) console.log("\nThe slowest tests");
  for (const { name, seconds } of slowest) console.log(`${inSeconds(seconds)}  ${name}`);
  console.log("\nThe steps");
  for (const { name, seconds, busy } of took) console.log(`${inSeconds(seconds)}  ${name}${busy}`);
  console.log(`${inSeconds(since(start))}  in all${busySince(atStart)}`);
  console.log(`\n${passed} passed, ${failed + nothing} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed + nothing ? 1 : 0;
}
