import type { Browser, Page } from "@playwright/test";
import { type Findings, noFindings, type Shown } from "./type.ts";

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

type Window = { page: Page; found: Findings };
const windows = new WeakMap<Browser, Window>();

/** One window for all tests of a browser, since a new one costs more than a page; what runs in it is noted in the findings of the test that uses it. */
async function windowOf(browser: Browser): Promise<Window> {
  const page = await browser.newPage();
  const window: Window = { page, found: noFindings() };
  page.on("dialog", async (dialog) => {
    window.found.executed.push(`dialog at ${page.url()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) window.found.csp.push(`${page.url()}: ${message.text().slice(0, 200)}`);
  });
  windows.set(browser, window);
  return window;
}

/** Opens pages one after another, and notes whatever runs that should not. */
export async function browse(browser: Browser, origin: string, pages: readonly Shown[], found: Findings) {
  const window = windows.get(browser) ?? (await windowOf(browser));
  window.found = found;
  for (const shown of pages) await open(window.page, origin, shown, found);
  // What the last page does late is of this test, not of the next one.
  await window.page.goto("about:blank");
}
