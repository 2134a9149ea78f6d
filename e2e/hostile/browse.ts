import type { Browser, Page } from "@playwright/test";
import type { Findings, Shown } from "./type.ts";

async function open(page: Page, origin: string, { path, cookie }: Shown, found: Findings) {
  const context = page.context();
  await context.clearCookies();
  const [name = "", value = ""] = cookie.split("=");
  if (name) await context.addCookies([{ name, value, url: origin }]);
  const answer = await page.goto(origin + path, { waitUntil: "load" });
  if ((answer?.status() ?? 0) >= 500) found.broken.push(path);
  if (await page.evaluate(() => "__pwn" in window)) found.executed.push(`it ran at ${path}`);
  if (!page.url().startsWith(origin)) found.executed.push(`${path} led to ${page.url()}`);
}

/** Opens pages one after another in one browser tab, since a new tab costs more than a page, and notes whatever runs that should not. */
export async function browse(browser: Browser, origin: string, pages: readonly Shown[], found: Findings) {
  const page = await browser.newPage();
  page.on("dialog", async (dialog) => {
    found.executed.push(`dialog at ${page.url()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) found.csp.push(`${page.url()}: ${message.text().slice(0, 200)}`);
  });
  for (const shown of pages) await open(page, origin, shown, found);
  await page.close();
}
