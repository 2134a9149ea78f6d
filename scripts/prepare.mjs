import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { whenOrphaned } from "./orphan.mjs";

const OWN_NODE = "node_modules/.bin/node";
const REASONS = [
  [/ENOSPC|no space left/i, "The disk is full: free some space, then run the command again."],
  [/EUSAGE|in sync/, "package-lock.json does not match package.json: run `npm install` and commit both files."],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    "The package registry cannot be reached: check the network or `npm config get registry`, then run the command again.",
  ],
  [/EACCES|EPERM/, "npm cannot write here: check who owns this folder."],
];
const major = () => Number(process.versions.node.split(".")[0]);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** @param {string} line @returns {never} */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** What package.json asks for and the lock does not know, if anything. */
function unlocked() {
  const asked = read("package.json");
  const root = read("package-lock.json").packages[""];
  for (const kind of ["dependencies", "devDependencies"])
    for (const [name, version] of Object.entries(asked[kind] || {}))
      if (!root[kind] || root[kind][name] !== version) return `${name}@${version}`;
}

function installed() {
  if (!existsSync("node_modules/.package-lock.json") || !existsSync(OWN_NODE)) return false;
  const wanted = read("package-lock.json").packages;
  const present = read("node_modules/.package-lock.json").packages;
  const same = ([path, entry]) => path === "" || entry.optional || (present[path] && present[path].version === entry.version);
  return Object.entries(wanted).every(same);
}

function install() {
  const start = Date.now();
  console.log("Installing what package-lock.json lists (npm ci) …");
  const run = spawnSync(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=3"],
    {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  if (run.error) stop("npm was not found: install Node.js 20 or later with npm.");
  if (run.status !== 0) {
    const reason = REASONS.find(([pattern]) => pattern.test(run.stderr));
    stop(reason ? reason[1] : `npm ci failed:\n${run.stderr.trim()}`);
  }
  console.log(`installed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** Leaves only on Node 24 with the locked packages in place; an older Node starts the same script again on the one npm brings. */
export async function prepare({ mayInstall = true } = {}) {
  if (major() < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or later (https://nodejs.org), then run the command again.`);
  const surplus = unlocked();
  if (surplus) stop(`package-lock.json is out of date (${surplus} is missing): run \`npm install\` and commit both files.`);
  if (!installed()) mayInstall ? install() : stop("The packages are not installed: run `npm ci`, then this command again.");
  // npm does so too, but not where its scripts are off, or where the packages were there before the patches.
  if (mayInstall && existsSync("patches")) await import("./patch-libraries.mjs");
  if (major() >= 24) return;
  const again = spawn(OWN_NODE, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => again.kill(signal));
  whenOrphaned(() => again.kill("SIGTERM"));
  await new Promise(() => again.once("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code)));
}
