import type { Browser, BrowserContext } from "@playwright/test";
import type { Findings, Shown } from "./type.ts";

async function open(context: BrowserContext, origin: string, { path, cookie }: Shown, found: Findings) {
  await context.clearCookies();
  const [name = "", value = ""] = cookie.split("=");
  if (name) await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.on("dialog", async (dialog) => {
    found.executed.push(`dialog at ${path}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) found.csp.push(`${path}: ${message.text().slice(0, 200)}`);
  });
  const answer = await page.goto(origin + path, { waitUntil: "load" });
  if ((answer?.status() ?? 0) >= 500) found.broken.push(path);
  if (await page.evaluate(() => "__pwn" in window)) found.executed.push(`it ran at ${path}`);
  if (!page.url().startsWith(origin)) found.executed.push(`${path} led to ${page.url()}`);
  await page.close();
}

/** Opens pages in a browser and notes whatever runs that should not. */
export async function browse(browser: Browser, origin: string, pages: readonly Shown[], found: Findings) {
  const context = await browser.newContext();
  for (const shown of pages) await open(context, origin, shown, found);
  await context.close();
}
