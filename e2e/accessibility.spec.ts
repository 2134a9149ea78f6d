import type { Page } from "@playwright/test";
import { places } from "./support/all-places.ts";
import { accessibilityFaults } from "./support/browser/axe.ts";
import { coveredOnes, cramped, outside, overlapping, rawKeys, smallTargets } from "./support/browser/in-page.ts";
import { demo } from "./support/places.ts";
import { expect, test } from "./support/test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Look = { page: Page; url: string; path: string; name: string };

const WIDE = { width: 1280, height: 844 };
const NARROW = { width: 390, height: 844 };

/** On a wide window, in light colours and in English. */
async function lookWideAndLight({ page, url, path, name }: Look) {
  const answer = await page.goto(url + path);
  const language = /^\/(en|es|eu)\b/.exec(new URL(page.url()).pathname)?.[1] ?? "en";
  await expect.soft(page.locator("html"), `${name}: the language`).toHaveAttribute("lang", language);
  await expect.soft(page.getByRole("heading", { level: 1 }), `${name}: one heading`).toHaveCount(1);
  if (answer?.status() === 200 && new URL(page.url()).pathname !== "/en")
    expect.soft(await page.title(), `${name}: the title`).toMatch(/.+ · .+/);
  expect.soft(await accessibilityFaults(page, { runOnly: RULES }), `${name}: light 1280`).toEqual([]);
  // Stricter than WCAG 2.5.8: only links within a sentence may be smaller, room around a target does not make up for it.
  expect.soft(await page.evaluate(smallTargets, 24), `${name}: targets under 24 px at 1280`).toEqual([]);
  expect.soft(await page.evaluate(cramped), `${name}: no room at 1280`).toEqual([]);
}

/** On a phone, in dark colours and in Basque, which has the longest words and the shortest: what is narrow or low is seen there first. */
async function lookNarrowAndDark({ page, url, path, name }: Look) {
  await page.goto(url + path.replace(/^\/en(?=[/?]|$)/, "/eu"));
  expect.soft(await accessibilityFaults(page, { runOnly: RULES }), `${name}: dark 390 in Basque`).toEqual([]);
  expect.soft(await page.evaluate(smallTargets, 24), `${name}: targets under 24 px in Basque`).toEqual([]);
  expect.soft(await page.evaluate(smallTargets, 44), `${name}: main buttons under 44 px`).toEqual([]);
  expect.soft(await page.evaluate(cramped), `${name}: no room at 390 in Basque`).toEqual([]);
  // Widths between those, where columns that fit neither may still be beside one another.
  for (const width of [800, 1000]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await page.evaluate(outside), `${name}: wider than ${width} px in Basque`).toEqual([]);
    expect.soft(await page.evaluate(overlapping), `${name}: controls over one another at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 844 });
  expect.soft(await page.evaluate(outside), `${name}: wider than 320 px`).toEqual([]);
  await page.evaluate(spaced);
  expect.soft(await page.evaluate(outside), `${name}: wider than 320 px with wide text spacing`).toEqual([]);
  expect.soft(await page.evaluate(rawKeys), `${name}: a key of a catalogue in the text`).toEqual([]);
}

/** Colours do not depend on the width, nor the layout on the colours: both looks together show each of them. */
const LOOKS = [
  { look: lookWideAndLight, colorScheme: "light", size: WIDE },
  { look: lookNarrowAndDark, colorScheme: "dark", size: NARROW },
] as const;

/** In one browser tab, since a new one costs more than a page and reads axe again. */
const DOZENS = Array.from({ length: Math.ceil(places().length / 12) }, (_, n) => places().slice(n * 12, n * 12 + 12));
for (const [n, dozen] of DOZENS.entries())
  test(`axe, widths, targets, words, one heading, no complaint: pages ${n * 12 + 1} to ${n * 12 + dozen.length}`, async ({
    portal,
    page,
    context,
    said,
  }) => {
    const known = demo(portal);
    for (const { look, colorScheme, size } of LOOKS) {
      // First all in these colours, since a change of them draws the page before once more, which nobody looks at.
      await page.emulateMedia({ colorScheme });
      for (const place of dozen) {
        const name = `${place.name} as ${place.who}`;
        await context.clearCookies();
        const cookie = known.cookie(place.who);
        if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
        await page.setViewportSize(size);
        await look({ page, url: portal.url, path: place.path(known), name });
        expect.soft(said.splice(0), `${name}: what the browser complained of`).toEqual([]);
      }
    }
  });

/** WCAG 1.4.12, set from a script: the page's own policy refuses a style that is added in markup. */
function spaced() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

test("the first stop is the skip link, and it leads to the content", async ({ page, portal }) => {
  for (const path of ["/en", "/eu"]) {
    await page.goto(portal.url + path);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    await expect(skip).toHaveAttribute("href", "#main");
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  }
});

for (const place of places().filter(({ name }) => ["/apply", "/profile", "/staff/applications"].includes(name)))
  test(`no bar covers what has the focus: ${place.name}`, async ({ page, portal, context }) => {
    const known = demo(portal);
    const cookie = known.cookie(place.who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    await page.setViewportSize({ width: 390, height: 640 });
    await page.goto(portal.url + place.path(known));
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press("Tab");
      expect.soft(await page.evaluate(coveredOnes), `stop ${stop}`).toEqual([]);
    }
    if (place.name !== "/staff/applications") return;
    // A wide and low window has its keys in a bar of their own.
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto(`${portal.url}${place.path(known)}?view=all`);
    const rows = page.locator('.q input[name="id"]');
    expect(await rows.count()).toBeGreaterThan(19);
    for (const row of (await rows.all()).slice(0, 20)) {
      await row.focus();
      expect.soft(await page.evaluate(coveredOnes), (await row.getAttribute("aria-label")) ?? "").toEqual([]);
    }
  });

const PRINTED = [
  "/organisations/[slug]",
  "/consortia/[slug]",
  "/consortia/[slug]/workspace",
  "/profile",
  "/staff/applications/[id]",
  "/apply/status/[reference]",
];
for (const place of places().filter(({ name }) => PRINTED.includes(name)))
  test(`G11 printed from a dark window it is light and leads nowhere else: ${place.name}`, async ({ page, portal, context }) => {
    const known = demo(portal);
    const cookie = known.cookie(place.who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    await page.goto(portal.url + place.path(known));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 794, height: 1123 });
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(page.locator("nav a:visible, footer:visible, button:visible, .skip:visible")).toHaveCount(0);
    for (const name of await page.locator("main a.main").all()) await expect(name).not.toHaveCSS("display", "block");
    for (const whole of await page.locator("main :is(.diff, .point, .answers > div)").all())
      await expect(whole).toHaveCSS("break-inside", "avoid");
    for (const space of await page.locator("main .ws").all()) await expect(space, "as wide as the sheet").toHaveCSS("display", "block");
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing is cut at the edge").toBeLessThanOrEqual(794);
    const [brand, heading] = [await page.locator(".brand").boundingBox(), await page.locator("main").boundingBox()];
    expect(brand?.x, "the letterhead begins where the text does").toBe(heading?.x);
  });

test("switching the language keeps path and query", async ({ page, portal }) => {
  const path = places().some(({ name }) => name === "/directory") ? "/directory?q=bio&kind=company" : "?q=bio";
  await page.goto(`${portal.url}/en${path}`);
  for (const language of ["eu", "es", "en"]) {
    await page.locator(`a[hreflang="${language}"]`).first().click();
    await expect(page).toHaveURL(`${portal.url}/${language}${path}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  }
});

test("the choice of colours is kept, without a flash, and motion can be turned off", async ({ page, portal }) => {
  await page.goto(`${portal.url}/en`);
  await page.locator('button[name="theme"][value="dark"]').click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const html = await (await page.request.get(`${portal.url}/en`)).text();
  expect(html, "the document itself says so, so that nothing flashes").toContain('data-theme="dark"');
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0.01) ? [element.outerHTML.slice(0, 80)] : [];
    }),
  );
  expect(moving).toEqual([]);
});
