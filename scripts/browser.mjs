import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Chromium without windows: the tests take half as long in it, since a browser draws its own bars anew for each visitor. */
const SHELL = "/usr/bin/chromium-headless-shell";
const places = () => [
  process.env.CHROMIUM_PATH,
  SHELL,
  chromium.executablePath(),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
];
const apt = (name) => `apt-get update && apt-get install -y --no-install-recommends ${name}`;
const PLAYWRIGHT = "npx playwright install chromium";
const run = (line) => spawnSync("sh", ["-c", line], { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
const mayUseApt = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

export const findBrowser = () => places().find((path) => path && existsSync(path));

/** Debian's shell where packages may be installed, else what is there already, else whatever can be had. */
function bestBrowser() {
  const found = findBrowser();
  if (found && (found === process.env.CHROMIUM_PATH || found === SHELL)) return found;
  const lines = [
    ...(mayUseApt() ? [apt("chromium-headless-shell")] : []),
    ...(found ? [] : [...(mayUseApt() ? [apt("chromium")] : []), PLAYWRIGHT]),
  ];
  for (const line of lines) {
    console.log(`${found ? "A faster Chromium" : "No Chromium found. Installing one"}: ${line}`);
    if (run(line)) break;
  }
  return findBrowser();
}

/** The Chromium that the tests drive, installed when there is none, or none so fast, and that is allowed; says which. */
export function browserFor({ mayInstall }) {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    console.log(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but there is nothing there; looking elsewhere.`);
  const path = mayInstall ? bestBrowser() : findBrowser();
  if (!path) {
    console.log(`No Chromium was found. Set CHROMIUM_PATH, or install one: \`${PLAYWRIGHT}\`, or as root \`${apt("chromium")}\`.`);
    return;
  }
  const version = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.trim() || "version unknown";
  console.log(`browser: ${path} (${version})`);
  return path;
}
