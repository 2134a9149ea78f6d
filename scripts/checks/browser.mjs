import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Chromium without windows: the tests take half as long in it, since a browser draws its own bars again for each visitor. */
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

/** What to try in turn to get a browser: nothing where there is one, however slow, since a system is changed only for want of any. */
export const installers = ({ found, mayUseApt }) =>
  found ? [] : [...(mayUseApt ? [apt("chromium-headless-shell"), apt("chromium")] : []), PLAYWRIGHT];

/** The browser that is there, else whatever can be had. */
function bestBrowser() {
  const found = findBrowser();
  for (const line of installers({ found, mayUseApt: mayUseApt() })) {
    console.log(`No Chromium was found. Installing one: ${line}`);
    if (run(line)) break;
  }
  return found ?? findBrowser();
}

/** The Chromium that the tests drive, installed when there is none and that is allowed; says which. */
export function browserFor({ mayInstall }) {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    console.log(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but there is nothing there; looking elsewhere.`);
  const path = mayInstall ? bestBrowser() : findBrowser();
  if (!path) {
    console.log(`No Chromium was found. Set CHROMIUM_PATH, or install one: \`${PLAYWRIGHT}\`, or as root \`${apt("chromium")}\`.`);
    return;
  }
  const version = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.trim() || "version unknown";
  console.log(`browser: ${path} (${version})${path === SHELL ? "" : `; in ${SHELL} the tests take half as long`}`);
  return path;
}
