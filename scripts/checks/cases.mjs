import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const USAGE = "npm run cases -- [--times 8] [--dialect sqlite|postgres]";
const FOLDERS = "{app,bench,components,db,demo,domain,e2e,emails,lib,messages,scripts,test,worker}";
const VITEST = "node_modules/vitest/vitest.mjs";

const { times, dialect } = parseArgs({
  options: { times: { type: "string", default: "8" }, dialect: { type: "string", default: "sqlite" } },
}).values;
if (!/^[1-9]\d*$/.test(times) || !["sqlite", "postgres"].includes(dialect)) throw new Error(USAGE);

const files = globSync(`${FOLDERS}/**/*.test.{ts,tsx}`).filter((file) => readFileSync(file, "utf8").includes(`from "fast-check"`));
console.log(`${files.length} files of random tests, each with ${times} times its cases`);
// How long a test takes says nothing here.
const { status } = spawnSync(process.execPath, [VITEST, "run", "--testTimeout=0", ...files], {
  stdio: "inherit",
  env: { ...process.env, PORTAL_TEST_CASES: times, PORTAL_TEST_DIALECT: dialect },
});
process.exitCode = status ?? 1;
