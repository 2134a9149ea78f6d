import { rmSync } from "node:fs";
import { testFiles } from "../../test/uses-database.ts";
import { timesOfUnitTests } from "./slowest.mjs";
import { runner, step, stepsAtOnce } from "./steps.mjs";

/** The native compiler (decision 0095). Several checkers each work out the same types again, which takes twice the processor time of one. */
const TSC = [process.execPath, "node_modules/typescript-native/bin/tsc", "--noEmit", "--checkers", "1"];

/** Everything that needs neither a build nor a browser. */
export async function staticChecks() {
  for (const stale of [".next/types", ".next/dev/types"]) rmSync(stale, { recursive: true, force: true });
  await step("route types", "next", "typegen");
  await stepsAtOnce(
    // The increments do not see the catalogues' declarations change.
    ["types", ...TSC, "--incremental", "false"],
    ["types, PostgreSQL", ...TSC, "-p", "tsconfig.postgres.json"],
    ["format and lint", "biome", "check", "--error-on-warnings", "."],
    ["import graph", process.execPath, "scripts/checks/graph.mjs"],
    ["dead code", "knip"],
  );
}

/**
 * All tests on SQLite, and at the same time on PostgreSQL those whose behaviour depends on the database, or all that use one where `all` is asked for: each run uses
 * one processor. A run of one `dialect` asks everything on it, and what uses no database as well. PostgreSQL's bring their own server. See docs/decisions/0300.
 * @param {{ grep?: string, dialect?: string, all?: boolean }} [asked]
 */
export async function unitTests({ grep, dialect: only, all } = {}) {
  const { withDatabase, without } = testFiles();
  console.log(`test files=${withDatabase.length + without.length} with_database=${withDatabase.length} without=${without.length}`);
  if (only) return unitTestsOn(only, grep);
  // What uses no database is asked once, and of many random cases PostgreSQL is asked a part: see docs/decisions/0060 and 0074.
  const less = all || grep ? {} : { PORTAL_TEST_PART: "1", PORTAL_TEST_SAMPLED: "1" };
  await Promise.all([unitTestsOn("sqlite", grep), unitTestsOn("postgres", grep, { PORTAL_TEST_WITHOUT: "elsewhere", ...less })]);
}

async function unitTestsOn(dialect, grep, more) {
  const report = dialect === "sqlite" ? "test-results/unit.json" : "test-results/postgres.json";
  rmSync(report, { force: true });
  await runner(dialect === "sqlite" ? "unit tests" : "unit tests, PostgreSQL", {
    extra: { PORTAL_TEST_DIALECT: dialect, ...more },
    command: ["vitest", "run", ...(grep ? ["-t", grep, "--passWithNoTests"] : [])],
    report,
    counts: (seen) => ({ passed: seen.numPassedTests, failed: seen.numFailedTests, skipped: grep ? 0 : seen.numPendingTests }),
    timed: timesOfUnitTests,
    mayBeEmpty: Boolean(grep),
  });
}
