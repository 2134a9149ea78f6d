import { mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Browser } from "playwright";
import { places } from "../../e2e/support/all-places.ts";
import { withDemoBrowser } from "../demonstration/demo-browser.ts";

const OUT = "test-results/screens";
const WIDTHS = [1280, 390];
const THEMES = ["light", "dark"] as const;
const { values } = parseArgs({ options: { only: { type: "string" }, language: { type: "string", default: "en" } } });

const fileOf = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "home";

if (!values.only) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

/** One delivered mail, so that the mailbox of the demonstration has something to show. */
async function askForMail(browser: Browser, url: string) {
  const page = await browser.newPage();
  await page.goto(`${url}/en/sign-in`);
  await page.fill("#email", "benat.sarasola@example.org");
  await page.click("main button[type=submit]");
  await page.goto(`${url}/dev/mail`);
  for (let n = 0; n < 20 && (await page.locator("main li").count()) === 0; n++) {
    await page.waitForTimeout(250);
    await page.reload();
  }
  await page.close();
}

/** Every page, in both widths and both themes. */
await withDemoBrowser(async ({ browser, portal, known }) => {
  let taken = 0;
  await askForMail(browser, portal.url);
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
        // Drawn again: a picture taken right after the theme turned showed colours of the other one.
        await page.reload();
        await page.screenshot({ path: `${OUT}/${fileOf(place.name)}-${width}-${colorScheme}.png`, fullPage: true });
        taken++;
      }
    await context.close();
  }
  console.log(`${taken} pictures in ${OUT}`);
});
