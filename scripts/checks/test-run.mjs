import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { stop } from "../prepare.mjs";
import { browserFor } from "./browser.mjs";
import { timesOfBrowserTests } from "./slowest.mjs";
import { staticChecks, unitTests } from "./static-checks.mjs";
import { conclude, runner, step, tally } from "./steps.mjs";

function asked() {
  try {
    return parseArgs({
      options: {
        only: { type: "string" },
        grep: { type: "string" },
        dialect: { type: "string" },
        all: { type: "boolean" },
        "no-install-browser": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    return stop(
      `${error.message}\nnpm test -- [--only unit|browser] [--dialect sqlite|postgres] [--grep TEXT | --all] [--no-install-browser]`,
    );
  }
}

/** The browser tests run on SQLite, but for the main job, which is done on PostgreSQL too. */
const OF_DIALECT = { sqlite: ["--grep-invert", "@postgres"], postgres: ["--grep", "@postgres"] };

async function browserTests({ only, grep, dialect }, browser) {
  const report = "test-results/browser.json";
  rmSync(report, { force: true });
  await runner("browser tests", {
    command: [
      "playwright",
      "test",
      ...(dialect && !grep ? OF_DIALECT[dialect] : []),
      ...(grep ? ["--grep", grep, "--pass-with-no-tests"] : []),
    ],
    report,
    counts: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
    timed: timesOfBrowserTests,
    mayBeEmpty: Boolean(grep),
    // Node reads our TypeScript as it is; Playwright's own reading of it took longer than the tests' work in these processes.
    extra: {
      CHROMIUM_PATH: browser,
      PW_DISABLE_TS_ESM: "1",
      ...(only || grep || dialect ? {} : { WHOLE_RUN: "1" }),
    },
  });
}

const { only, grep, dialect, all, "no-install-browser": noInstall } = asked();
if (dialect && !["sqlite", "postgres"].includes(dialect)) stop("--dialect takes sqlite or postgres.");
if (only && !["unit", "browser"].includes(only)) stop("--only takes unit or browser.");
// What somebody chose runs under every condition.
process.env.PORTAL_TEST_PART = all || grep || dialect ? "" : "1";
const build = () => step("build", process.execPath, "scripts/checks/build-if-changed.mjs");

async function withUnitTests() {
  if (!grep && !dialect) await staticChecks();
  const tested = unitTests({ grep, dialect, all });
  // A build uses one processor and the tests leave some of theirs idle; each needs nothing of the other.
  const [isBuilt] = await Promise.all([only === "unit" ? undefined : build(), tested]);
  return isBuilt;
}

const isBuilt = await (only === "browser" ? build() : withUnitTests());
if (only !== "unit") {
  const browser = browserFor({ mayInstall: !noInstall });
  if (isBuilt) await step("client JavaScript", process.execPath, "scripts/checks/client-size.mjs");
  if (isBuilt && browser) await browserTests({ only, grep, dialect }, browser);
  else if (!browser) tally.failed++;
}
conclude();
