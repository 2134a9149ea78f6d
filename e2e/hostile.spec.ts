import { type Browser, expect } from "@playwright/test";
import { browse } from "./hostile/browse.ts";
import { overHttp } from "./hostile/over-http.ts";
import { read } from "./hostile/read.ts";
import { openedFor, RUNNING, searchedBy, sentTo, shareOf } from "./hostile/strings.ts";
import type { Target } from "./hostile/target.ts";
import { FILLED_IN, LISTED, LISTS, SEARCHES } from "./hostile/targets.ts";
import { typedRecord } from "./hostile/total.ts";
import { type Findings, noFindings, type Shown, typist } from "./hostile/type.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { test } from "./support/portals/quiet-portal.ts";
import { newScene } from "./support/subjects/actors.ts";

test.describe.configure(oneProcess("quiet"));

/** Notes what a test counted, and fails where it found anything. */
function conclude(name: string, fields: number, found: Findings, browser: number) {
  const { wrong, executed, csp, broken, pages } = found;
  typedRecord.shown.note(name, { fields, executed: executed.length, csp: csp.length, broken: broken.length, pages, browser });
  expect({ wrong, executed, csp, broken }).toEqual({ wrong: [], executed: [], csp: [], broken: [] });
}

/** Reads the HTML of each page once; opens in a browser those of `opened`, and those in which something could run. */
async function look(browser: Browser, origin: string, shown: readonly Shown[], opened: readonly Shown[], found: Findings) {
  const once = (pages: readonly Shown[]) => [...new Map(pages.map((page) => [`${page.path} ${page.cookie}`, page])).values()];
  const suspicious: Shown[] = [];
  for (const page of once(shown)) if (await read(origin, page, found)) suspicious.push(page);
  const pages = once([...opened, ...suspicious]);
  await browse(browser, origin, pages, found);
  return pages.length;
}

/** First what leads to the list of organisations, while the other forms have not filled that with long texts, which it compares word by word. */
const leadsToOrganisations = ([, { call }]: [number, Target]) => call.includes("staff/organisations/actions.ts");
const ordered = FILLED_IN.toSorted((one, other) => Number(leadsToOrganisations(other)) - Number(leadsToOrganisations(one)));

for (const [n, target] of ordered)
  test(`hostile strings are text on each page that shows them: ${target.call}`, async ({ portal, browser }) => {
    const found = noFindings();
    const type = typist(overHttp(portal.url), found);
    const shown: Shown[] = [];
    const opened: Shown[] = [];
    const inBrowser = openedFor(n);
    for (const text of sentTo(n)) {
      const pages = await type(target, text);
      shown.push(...pages);
      if (text === inBrowser) opened.push(...pages);
    }
    conclude(`form-${n}`, target.typed.length, found, await look(browser, portal.url, shown, opened, found));
  });

for (const [n, [path, kind]] of SEARCHES.entries())
  test(`hostile strings are text in an address: ${typeof path === "string" ? path : "the supposed partner of a consortium"}`, async ({
    portal,
    browser,
  }) => {
    const found = noFindings();
    const scene = newScene(async () => undefined);
    const before = typeof path === "string" ? path : await path(scene);
    const cookie = await scene.cookie(kind);
    const at = (text: string): Shown => ({ path: before + encodeURIComponent(text.toWellFormed().slice(0, 4000)), cookie });
    const shown = searchedBy(n, SEARCHES.length).map(at);
    conclude(`search-${n}`, 1, found, await look(browser, portal.url, shown, shareOf(RUNNING, n, SEARCHES.length).map(at), found));
  });

test("hostile strings are text in the lists", async ({ portal, browser }) => {
  const found = noFindings();
  const type = typist(overHttp(portal.url), found);
  for (const target of LISTED) for (const text of RUNNING) await type(target, text);
  const scene = newScene(async () => undefined);
  const shown = await Promise.all(LISTS.map(async ([path, kind]) => ({ path, cookie: await scene.cookie(kind) })));
  conclude("lists", 0, found, await look(browser, portal.url, shown, shown, found));
});
