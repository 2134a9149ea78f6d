import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";

export const tally = { passed: 0, failed: 0, skipped: 0 };
/** What each step took, in seconds, and the slowest tests of each runner. */
const took = [];
const slow = [];
const env = {
  ...process.env,
  PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`,
  NO_COLOR: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};
delete env.FORCE_COLOR;

const inSeconds = (seconds) => `${seconds.toFixed(1).padStart(6)} s`;

/** Runs a command; a quiet one shows its output only when it fails. */
function run(name, [command, ...args], { quiet, extra }) {
  if (!quiet) console.log(`\n— ${name}`);
  const start = Date.now();
  const ended = spawnSync(command, args, {
    env: { ...env, ...extra },
    encoding: "utf8",
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    maxBuffer: 1 << 28,
  });
  const ok = ended.status === 0;
  if (quiet && !ok) console.log(`${ended.stdout || ""}${ended.stderr || ""}${ended.error ? ended.error.message : ""}`.trimEnd());
  const seconds = (Date.now() - start) / 1000;
  took.push({ name, seconds });
  console.log(`${ok ? "ok    " : "FAILED"} ${inSeconds(seconds)}  ${name}`);
  return ok;
}

/** A check that passes or fails as a whole. */
export function step(name, ...command) {
  const ok = run(name, command, { quiet: true });
  ok ? tally.passed++ : tally.failed++;
  return ok;
}

/** A test runner that writes a JSON report. If it fails without counting a failure, or counts no test, that is one failure. */
export function runner(name, { command, report, counts, timed = () => [], mayBeEmpty = false, extra = {} }) {
  const ok = run(name, command, { quiet: false, extra });
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
  for (const { name, seconds } of took) console.log(`${inSeconds(seconds)}  ${name}`);
  console.log(`${inSeconds(took.reduce((sum, { seconds }) => sum + seconds, 0))}  in all`);
  console.log(`\n${passed} passed, ${failed + nothing} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed + nothing ? 1 : 0;
}
