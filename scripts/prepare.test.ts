import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const WANTED = { "left-pad": "1.3.0" };
let folder = "";
const put = (name: string, value: unknown) => writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "prepare-"));
  mkdirSync(join(folder, "scripts"));
  for (const name of ["prepare.mjs", "orphan.mjs"]) copyFileSync(resolve("scripts", name), join(folder, "scripts", name));
  put("scripts/run.mjs", 'import { prepare } from "./prepare.mjs";\nawait prepare();\nconsole.log("went on");\n');
  put("package.json", { name: "a", version: "1.0.0", dependencies: WANTED });
  const root = { name: "a", version: "1.0.0" };
  const pad = { version: "1.3.0", integrity: `sha512-${"A".repeat(86)}==` };
  const packages = { "": { ...root, dependencies: WANTED }, "node_modules/left-pad": pad };
  put("package-lock.json", { ...root, lockfileVersion: 3, packages });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run({ node }: { node?: string } = {}) {
  const as = node ? ["--import", `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${node}"})`] : [];
  const env = {
    ...process.env,
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_fetch_retries: "0",
    npm_config_cache: join(folder, "cache"),
  };
  const ended = spawnSync(process.execPath, [...as, "scripts/run.mjs"], { cwd: folder, env, encoding: "utf8" });
  return { status: ended.status, line: ended.stderr.trim() };
}

test("a Node that is too old is told what to install", () => {
  expect(run({ node: "18.20.0" })).toEqual({ status: 1, line: expect.stringMatching(/^Node 18\.20\.0 is too old: install Node 20.*$/) });
});

test("a lock that does not know a package is told how to correct it", () => {
  put("package.json", { name: "a", version: "1.0.0", dependencies: { ...WANTED, other: "1.0.0" } });
  expect(run()).toEqual({ status: 1, line: expect.stringMatching(/^package-lock\.json is out of date \(other@1\.0\.0.*npm install.*$/) });
});

test("without a registry, one line says so", () => {
  expect(run()).toEqual({ status: 1, line: expect.stringMatching(/^The package registry cannot be reached.*$/) });
});

test("what is installed is not installed again", () => {
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  put("node_modules/.bin/node", "");
  put("node_modules/.package-lock.json", { packages: { "node_modules/left-pad": { version: "1.3.0" } } });
  expect(run()).toEqual({ status: 0, line: "" });
  put("node_modules/.package-lock.json", { packages: { "node_modules/left-pad": { version: "1.2.0" } } });
  expect(run().status).toBe(1);
});

test("README, package.json and the program ask for the same Node", () => {
  const oldest = /major\(\) < (\d+)/.exec(readFileSync("scripts/prepare.mjs", "utf8"))?.[1];
  const { engines, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const readme = readFileSync("README.md", "utf8");
  expect(engines.node).toBe(`>=${oldest}`);
  expect([...readme.matchAll(/Node (\d+) or later/g)].map(([, asked]) => asked)).toEqual([oldest, oldest]);
  expect(readme).toContain(`runs on Node ${devDependencies.node.split(".")[0]}`);
});

test("the list of commands names every benchmark", () => {
  const names = /BENCHMARKS = \{([^}]*)\}/
    .exec(readFileSync("bench/main.ts", "utf8"))?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const commands = readFileSync("docs/commands.md", "utf8");
  expect(names?.filter((name) => !commands.includes(`\`npm run bench -- ${name}\``))).toEqual([]);
  expect(names).toContain("duplicates");
});
