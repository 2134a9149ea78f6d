import type { Page } from "@playwright/test";
import { waitingApplication } from "../../support/browser/untouched.ts";
import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const eu = wordsIn("eu");
const PHONE = { width: 390, height: 844 };

/** The words on a page that somebody cannot read to their end: cut by their box, by the window, or in a field that is too narrow for its example. */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement;
      const text = node.textContent?.trim();
      if (!box || !text || box.closest("script, style, noscript, dialog:not([open])") || !box.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right, width } = range.getBoundingClientRect();
      const { overflowX } = getComputedStyle(box);
      const isHidden = box.clientWidth <= 1 || box.closest(".vh") !== null;
      const isScrolled = box.closest(".scroll, [tabindex='0']") !== null;
      const isClipped = ["hidden", "clip"].includes(overflowX) && box.scrollWidth > box.clientWidth + 1;
      if (width > 0 && !isHidden && !isScrolled && (isClipped || right > window.innerWidth + 1)) cut.push(text);
    }
    const pen = document.createElement("canvas").getContext("2d");
    for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
      if (!pen || !field.checkVisibility()) continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room + 1) cut.push(field.placeholder);
    }
    return cut;
  });

test("C25 in Basque no text of staff's pages is cut on a phone, a found application keeps its line, and rows are selected with a thumb", async ({
  portal,
  as,
}) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const page = await as.person(cluster.staff("staffAdmin"));
  await page.setViewportSize(PHONE);
  const document = cluster.one("select id from application_documents where application_id = ? and removed_at is null limit 1", id);
  const at = `/eu/staff/applications/${id}`;
  const pages = [
    "/eu/staff/applications",
    "/eu/staff/applications?view=all",
    at,
    `${at}?document=${document}`,
    `${at}/decision`,
    `${at}/history`,
    "/eu/staff/search?q=os",
    "/eu/staff/people",
    "/eu/staff/absences",
    "/eu/staff/organisations",
    "/eu/staff/consortia",
    "/eu/staff/calls",
    "/eu/staff/import",
    "/eu/staff/settings",
  ];
  const found: Record<string, string[]> = {};
  for (const path of pages) {
    await page.goto(path);
    const cut = await cutWords(page);
    if (cut.length > 0) found[path] = cut;
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
  }
  expect(found).toEqual({});

  // How late an application is comes under its name, which keeps the whole line.
  await page.goto("/eu/staff/search?q=os");
  const late = page.locator(".found li:has(> .late)").first();
  const name = await late.locator("a").first().boundingBox();
  const said = await late.locator(".late").boundingBox();
  expect(said?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0) - 1);

  // Only an application that somebody holds names its holder.
  await page.goto("/eu/staff/applications?view=all&assigned=others");
  await page.locator("html[data-shortcuts=ready]").waitFor();
  const row = page.locator(".q tr[data-row]").first();
  await expect(row.locator(".c-seg .strip")).toBeVisible();
  const holder = row.locator(".c-own");
  await expect(holder).toBeVisible();
  expect(await holder.evaluate((cell) => getComputedStyle(cell, "::before").content)).toContain(eu("review.columns.assignee"));
  const tick = row.locator(".box-tick");
  const size = await tick.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await tick.click();
  const bar = page.locator(".bulk");
  await expect(bar).toContainText(eu("queue.bulk.selected", { n: 1 }));
  const foot = await bar.boundingBox();
  expect([foot?.x, Math.round((foot?.y ?? 0) + (foot?.height ?? 0))]).toEqual([0, PHONE.height]);
  for (const button of await bar.locator("button, a.tap").all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await cutWords(page)).toEqual([]);
});

test("with text of twice the size no word of staff's lists is cut or divided on a phone", async ({ portal, as }) => {
  const page = await as.person(demo(portal).staff("staffAdmin"));
  // As many letters fit in a line as on a phone whose text is twice as large.
  await page.setViewportSize({ width: PHONE.width / 2, height: PHONE.height / 2 });
  const columns = (what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((element) => getComputedStyle(element).gridTemplateColumns.split(" ").length);
  await page.goto("/es/staff/consortia?view=all");
  const folds = await page.locator(".moderated summary").evaluateAll((all) => all.map((fold) => fold.scrollWidth - fold.clientWidth));
  expect(Math.max(...folds), "what opens a fold is as wide as the page").toBe(0);
  expect(await columns("main article.moderated")).toBe(1);
  await page.goto("/es/staff/calls");
  expect(await columns("main td[data-l]")).toBe(1);
  await page.goto("/es/staff/applications");
  const lines = await page.locator(".q .c-due .by").evaluateAll((all) => all.map((by) => by.getClientRects().length));
  expect(Math.max(...lines), "what is said of a day begins in a line of its own where it does not fit beside it").toBe(1);
});

test("on a phone the filters of moderation take two rows, and the choices open at its foot", async ({ portal, as }) => {
  const page = await as.person(demo(portal).staff("staffAdmin"));
  await page.setViewportSize(PHONE);
  await page.goto("/eu/staff/organisations");
  const form = page.locator(".moderation .filters");
  expect((await form.boundingBox())?.height).toBeLessThan(120);
  const kind = form.getByLabel(eu("moderation.organisations.filter.kind"));
  await expect(kind).toBeHidden();
  await form.getByRole("button", { name: eu("queue.filters.open") }).click();
  await kind.selectOption("company");
  await page
    .locator("#more-filters")
    .getByRole("button", { name: eu("moderation.organisations.filter.button") })
    .click();
  await expect(page).toHaveURL(/kind=company/);
  await expect(form.getByRole("link", { name: eu("moderation.organisations.filter.clear") })).toBeVisible();
});
