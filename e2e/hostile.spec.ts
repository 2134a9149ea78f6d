import { type Browser, expect } from "@playwright/test";
import { collectedHostile, HOSTILE } from "#test/hostile";
import { LISTS, SEARCHES, TARGETS } from "./hostile/targets.ts";
import { type Seen, typist } from "./hostile/type.ts";
import { newScene } from "./support/actors.ts";
import { test } from "./support/quiet-portal.ts";

const TABS = 3;
/** A quick look while working on this: every nth string only. */
const EVERY = Number(process.env.HOSTILE_EVERY || 1);
/** Or those targets only whose action is named so. */
const ONLY = process.env.HOSTILE_ONLY ?? "";
const CHOSEN = TARGETS.filter(({ call }) => call.includes(ONLY));
const some = <T>(all: readonly T[]) => all.filter((_, n) => n % EVERY === 0);
type Watched = { executed: string[]; csp: string[] };

/** Opens pages in some browsers at once and notes whatever runs that should not. */
async function visit(browser: Browser, origin: string, pages: { path: string; cookie: string }[], watched: Watched, seen: Seen) {
  const waiting = [...pages];
  async function tab() {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on("dialog", async (dialog) => {
      watched.executed.push(`dialog at ${page.url()}`);
      await dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) watched.csp.push(`${page.url()}: ${message.text().slice(0, 200)}`);
    });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, cookie } = next;
      await context.clearCookies();
      const [name = "", value = ""] = cookie.split("=");
      if (name) await context.addCookies([{ name, value, url: origin }]);
      const answer = await page.goto(origin + path, { waitUntil: "load" });
      if ((answer?.status() ?? 0) >= 500) seen.broken++;
      if (answer?.status() === 404) seen.wrong.push(`${path} is not there`);
      if (await page.evaluate(() => "__pwn" in window)) watched.executed.push(path);
      if (!page.url().startsWith(origin)) watched.executed.push(`${path} led to ${page.url()}`);
    }
    await context.close();
  }
  await Promise.all(Array.from({ length: TABS }, tab));
}

/** Those that could run: they are looked at on every page; the others on one in turn. */
const couldRun = (text: string) => /__pwn|<|javascript:/i.test(text);
// A trace of so many pages costs more than the pages.
test.use({ trace: "off" });

test("hostile strings are text, in every field and on every page", async ({ portal, browser }) => {
  test.setTimeout(580_000);
  const seen: Seen = { wrong: [], broken: 0, shown: [] };
  const watched: Watched = { executed: [], csp: [] };
  const type = typist(portal.url, seen);
  const collected = collectedHostile();
  const own = some(HOSTILE);
  const others = some(collected.strings);
  for (const target of CHOSEN) for (const [n, text] of own.entries()) await type(target, text, couldRun(text) ? "all" : n);
  for (const [n, text] of others.entries()) {
    const target = CHOSEN[n % CHOSEN.length];
    if (target) await type(target, text, undefined);
  }

  const scene = newScene(async () => undefined);
  for (const [path, kind] of SEARCHES)
    for (const text of [...own, ...others.filter((_, n) => n % 10 === 0)]) {
      const headers = { cookie: await scene.cookie(kind) };
      const answer = await fetch(portal.url + path + encodeURIComponent(text.toWellFormed().slice(0, 4000)), { headers });
      const html = await answer.text();
      if (answer.status >= 500) seen.broken++;
      if (/<script>window\.__pwn|<img src=x onerror/i.test(html))
        watched.executed.push(`${path}${text.slice(0, 40)} stands in the page as markup`);
    }
  for (const [path, kind] of LISTS) seen.shown.push({ path, cookie: await scene.cookie(kind) });
  await visit(browser, portal.url, seen.shown, watched, seen);

  const strings = own.length + others.length;
  const fields = CHOSEN.reduce((sum, { typed }) => sum + typed.length, 0) + SEARCHES.length;
  const said = [
    ...seen.wrong,
    ...watched.executed,
    ...watched.csp,
    collected.said,
    `hostile strings=${strings} fields=${fields} executed=${watched.executed.length} csp=${watched.csp.length} 5xx=${seen.broken} pages=${seen.shown.length}`,
  ];
  process.stdout.write(`${said.join("\n")}\n`);
  expect(seen.wrong).toEqual([]);
  expect([watched.executed, watched.csp, seen.broken]).toEqual([[], [], 0]);
});
