import { rmSync } from "node:fs";
import { timesOfUnitTests } from "./slowest.mjs";
import { runner, step } from "./steps.mjs";

/** Everything that needs neither a build nor a browser. */
export function staticChecks() {
  for (const stale of [".next/types", ".next/dev/types"]) rmSync(stale, { recursive: true, force: true });
  step("route types", "next", "typegen");
  // The increments do not see the catalogues' declarations change.
  step("types", "tsc", "--noEmit", "--incremental", "false");
  step("types, PostgreSQL", "tsc", "--noEmit", "-p", "tsconfig.postgres.json");
  step("format and lint", "biome", "check", "--error-on-warnings", ".");
  step("import graph", process.execPath, "scripts/graph.mjs");
  step("dead code", "knip");
}

export function unitTests(grep) {
  const report = "test-results/unit.json";
  rmSync(report, { force: true });
  runner("unit tests", {
    command: ["vitest", "run", ...(grep ? ["-t", grep, "--passWithNoTests"] : [])],
    report,
    counts: (seen) => ({ passed: seen.numPassedTests, failed: seen.numFailedTests, skipped: grep ? 0 : seen.numPendingTests }),
    timed: timesOfUnitTests,
    mayBeEmpty: Boolean(grep),
  });
}
