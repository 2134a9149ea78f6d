import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";

export const tally = { passed: 0, failed: 0, skipped: 0 };
const env = {
  ...process.env,
  PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`,
  NO_COLOR: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};
delete env.FORCE_COLOR;

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
  console.log(`${ok ? "ok    " : "FAILED"} ${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return ok;
}

/** A check that passes or fails as a whole. */
export function step(name, ...command) {
  const ok = run(name, command, { quiet: true });
  ok ? tally.passed++ : tally.failed++;
  return ok;
}

/** A test runner that writes a JSON report. If it fails without counting a failure, or counts no test, that is one failure. */
export function runner(name, { command, report, counts, mayBeEmpty = false, extra = {} }) {
  const ok = run(name, command, { quiet: false, extra });
  const { passed = 0, failed = 0, skipped = 0 } = existsSync(report) ? counts(JSON.parse(readFileSync(report, "utf8"))) : {};
  const blind = passed + failed === 0 && !mayBeEmpty;
  tally.passed += passed;
  tally.failed += failed || (ok && !blind ? 0 : 1);
  tally.skipped += skipped;
  if (blind) console.log(`${name}: no test ran`);
}

export function conclude() {
  const { passed, failed, skipped } = tally;
  const nothing = passed + failed === 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed + nothing} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed + nothing ? 1 : 0;
}
