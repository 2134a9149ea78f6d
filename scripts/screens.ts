import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { places } from "../e2e/support/all-places.ts";
import { demo } from "../e2e/support/places.ts";
import { type Portal, withPortal } from "../e2e/support/portal.ts";
import template from "../e2e/support/template.ts";
import { browserFor } from "./browser.mjs";

const OUT = "test-results/screens";
const WIDTHS = [1280, 390];
const THEMES = ["light", "dark"] as const;
const { values } = parseArgs({ options: { only: { type: "string" }, language: { type: "string", default: "en" } } });

const fileOf = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "home";

/** Every page, in both widths and both themes. */
async function photograph(portal: Portal, executablePath: string) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const known = demo(portal);
  let taken = 0;
  for (const place of places().filter(({ name }) => !values.only || name.includes(values.only))) {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const cookie = known.cookie(place.who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    const page = await context.newPage();
    await page.goto(portal.url + place.path(known).replace(/^\/en/, `/${values.language}`));
    for (const width of WIDTHS)
      for (const colorScheme of THEMES) {
        await page.setViewportSize({ width, height: width > 500 ? 900 : 844 });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${OUT}/${fileOf(place.name)}-${width}-${colorScheme}.png`, fullPage: true });
        taken++;
      }
    await context.close();
  }
  await browser.close();
  console.log(`${taken} pictures in ${OUT}`);
}

const built = spawnSync(process.execPath, ["scripts/build-if-changed.mjs"], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
const executablePath = browserFor({ mayInstall: true });
if (!executablePath) process.exit(1);
if (!values.only) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await template();
await withPortal("demo", 300, (portal) => photograph(portal, executablePath));
