import { rmSync } from "node:fs";
import { timesOfUnitTests } from "./slowest.mjs";
import { runner, step, stepsAtOnce } from "./steps.mjs";

/** Everything that needs neither a build nor a browser. */
export async function staticChecks() {
  for (const stale of [".next/types", ".next/dev/types"]) rmSync(stale, { recursive: true, force: true });
  await step("route types", "next", "typegen");
  await stepsAtOnce(
    // The increments do not see the catalogues' declarations change.
    ["types", "tsc", "--noEmit", "--incremental", "false"],
    ["types, PostgreSQL", "tsc", "--noEmit", "-p", "tsconfig.postgres.json"],
    ["format and lint", "biome", "check", "--error-on-warnings", "."],
    ["import graph", process.execPath, "scripts/graph.mjs"],
    ["dead code", "knip"],
  );
}

export async function unitTests(grep) {
  const report = "test-results/unit.json";
  rmSync(report, { force: true });
  await runner("unit tests", {
    command: ["vitest", "run", ...(grep ? ["-t", grep, "--passWithNoTests"] : [])],
    report,
    counts: (seen) => ({ passed: seen.numPassedTests, failed: seen.numFailedTests, skipped: grep ? 0 : seen.numPendingTests }),
    timed: timesOfUnitTests,
    mayBeEmpty: Boolean(grep),
  });
}
