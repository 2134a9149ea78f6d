import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { browserFor } from "./browser.mjs";
import { stop } from "./prepare.mjs";
import { timesOfBrowserTests } from "./slowest.mjs";
import { staticChecks, unitTests } from "./static-checks.mjs";
import { conclude, runner, step, tally } from "./steps.mjs";

function asked() {
  try {
    return parseArgs({ options: { only: { type: "string" }, grep: { type: "string" }, "no-install-browser": { type: "boolean" } } }).values;
  } catch (error) {
    return stop(`${error.message}\nnpm test -- [--only unit|browser] [--grep TEXT] [--no-install-browser]`);
  }
}

async function browserTests({ only, grep }, browser) {
  const report = "test-results/browser.json";
  rmSync(report, { force: true });
  await runner("browser tests", {
    command: ["playwright", "test", ...(grep ? ["--grep", grep, "--pass-with-no-tests"] : [])],
    report,
    counts: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
    timed: timesOfBrowserTests,
    mayBeEmpty: Boolean(grep),
    extra: { CHROMIUM_PATH: browser, ...(only || grep ? {} : { WHOLE_RUN: "1" }) },
  });
}

const { only, grep, "no-install-browser": noInstall } = asked();
if (only && !["unit", "browser"].includes(only)) stop("--only takes unit or browser.");
if (only !== "browser") {
  if (!grep) await staticChecks();
  await unitTests(grep);
}
if (only !== "unit") {
  const browser = browserFor({ mayInstall: !noInstall });
  const isBuilt = await step("build", process.execPath, "scripts/build-if-changed.mjs");
  if (isBuilt) await step("client JavaScript", process.execPath, "scripts/client-size.mjs");
  if (isBuilt && browser) await browserTests({ only, grep }, browser);
  else if (!browser) tally.failed++;
}
conclude();
