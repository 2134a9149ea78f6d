import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const places = () => [
  process.env.CHROMIUM_PATH,
  chromium.executablePath(),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
];
const APT = "apt-get update && apt-get install -y --no-install-recommends chromium";
const PLAYWRIGHT = "npx playwright install chromium";
const shell = (line) => spawnSync("sh", ["-c", line], { stdio: ["ignore", "ignore", "inherit"] }).status === 0;

export const findBrowser = () => places().find((path) => path && existsSync(path));

function install() {
  const isRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  for (const line of isRoot ? [APT, PLAYWRIGHT] : [PLAYWRIGHT]) {
    console.log(`No Chromium found. Installing one: ${line}`);
    if (shell(line) && findBrowser()) return findBrowser();
  }
}

/** The Chromium that the tests drive, installed when there is none and that is allowed; says which. */
export function browserFor({ mayInstall }) {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    console.log(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, where nothing lies; looking elsewhere.`);
  const path = findBrowser() ?? (mayInstall ? install() : undefined);
  if (!path) {
    console.log(`No Chromium was found. Set CHROMIUM_PATH, or install one: \`${PLAYWRIGHT}\`, or as root \`${APT}\`.`);
    return;
  }
  const version = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.trim() || "version unknown";
  console.log(`browser: ${path} (${version})`);
  return path;
}
