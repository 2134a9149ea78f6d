import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { FAULTS } from "../mutants/faults.mjs";

// Inside this folder, so that the copy finds the same node_modules by looking upwards.
const COPY = "test-results/mutants";
const VITEST = resolve("node_modules/vitest/vitest.mjs");
const { dialect } = parseArgs({ options: { dialect: { type: "string", default: "sqlite" } } }).values;
if (!["sqlite", "postgres"].includes(dialect)) throw new Error("npm run mutants -- [--dialect sqlite|postgres]");
const REPORT = `test-results/${dialect === "postgres" ? "postgres" : "unit"}.json`;

function copyTree() {
  rmSync(COPY, { recursive: true, force: true });
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" }).split("\n").filter(Boolean);
  for (const file of files.filter((file) => existsSync(file) && !file.startsWith("e2e/"))) {
    mkdirSync(dirname(`${COPY}/${file}`), { recursive: true });
    cpSync(file, `${COPY}/${file}`);
  }
}

/** How many tests failed; undefined when they could not be run at all. */
function failures(tests) {
  const report = resolve(COPY, REPORT);
  rmSync(report, { force: true });
  const run = spawnSync(process.execPath, [VITEST, "run", ...tests], {
    cwd: COPY,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", PORTAL_TEST_DIALECT: dialect },
  });
  if (!existsSync(report)) return console.log(run.stdout + run.stderr);
  const { numTotalTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return numTotalTests > 0 ? numFailedTests : undefined;
}

function planted(fault) {
  const file = `${COPY}/${fault.file}`;
  const before = readFileSync(file, "utf8");
  if (before.split(fault.find).length !== 2) return `its text stands ${before.split(fault.find).length - 1} times in ${fault.file}`;
  writeFileSync(file, (fault.first ?? "") + before.replace(fault.find, () => fault.put));
  const failed = failures(fault.tests);
  writeFileSync(file, before);
  return failed === undefined ? "the tests could not be run" : failed > 0 ? failed : "no test noticed";
}

copyTree();
const sound = failures([...new Set(FAULTS.flatMap(({ tests }) => tests))]);
if (sound !== 0) {
  console.log(`Without a fault the tests must pass first: ${sound ?? "they could not be run"} failed.`);
  process.exit(1);
}
let caught = 0;
for (const fault of FAULTS) {
  const said = planted(fault);
  if (typeof said === "number") caught++;
  console.log(
    `${typeof said === "number" ? "caught" : "MISSED"}  ${fault.name}: ${typeof said === "number" ? `${said} tests failed` : said}`,
  );
}
rmSync(COPY, { recursive: true, force: true });
console.log(`dialect=${dialect} mutants=${FAULTS.length} caught=${caught}`);
process.exitCode = caught === FAULTS.length ? 0 : 1;
