import type { Page } from "@playwright/test";
import { oneProcess } from "../../support/portals/one-process.ts";
import { nameOf } from "../../support/portals/queue-portal.ts";
import { COUNT, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const isReview = (page: Page, n: number) => expect(page.getByRole("heading", { level: 1 })).toHaveText(nameOf(n));
const ready = (page: Page) => page.locator("html[data-shortcuts=ready]").waitFor();
const why = (page: Page) => page.locator(".keys-said");

/** The page of an application, opened from its row, without the queue. */
async function review(page: Page, n: number) {
  await page.goto(`${QUEUE}/${await rowOf(page, n).getAttribute("data-row")}`);
  await ready(page);
}

test("the review page has the keys of the queue, and a key that cannot act says why", async ({ queue }) => {
  const page = await queue();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await review(page, 0);
  await expect(page.getByText(t("review.neighbours.place", { position: "1", of: String(COUNT) }))).toBeVisible();
  await press("k");
  await expect(why(page)).toHaveText(t("review.keys.first"));
  await press("z");
  await expect(why(page)).toHaveText(t("review.keys.nothingToUndo"));
  await press("j");
  await isReview(page, 1);
  await ready(page);
  await press("?");
  const help = page.getByRole("dialog", { name: t("queue.shortcuts.title") });
  await expect(help).toContainText(t("queue.shortcuts.does.neighbour"));
  await press("Escape");
  for (const [key, step] of [
    ["a", "approve"],
    ["c", "askForChanges"],
    ["r", "refuse"],
  ] as const) {
    await press(key);
    await expect(page).toHaveURL(new RegExp(`decision\\?step=${step}`));
    await page.goBack();
    await isReview(page, 1);
    await ready(page);
  }
  await press("d");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await expect(page.getByRole("heading", { name: t("queue.letter.duplicateTitle") })).toBeVisible();

  // The list that one came from is beside it, and its order leads on, from one of its pages to the next.
  await page.goto(`${QUEUE}?view=all&sort=newest&page=2`);
  await ready(page);
  await page.locator(".q a.main").first().click();
  await page
    .locator(".beside")
    .getByRole("link", { name: t("queue.panel.full") })
    .click();
  const place = (position: number) => page.getByText(t("review.neighbours.place", { position: String(position), of: String(COUNT) }));
  const beside = page.getByRole("navigation", { name: t("queue.list") });
  await expect(place(26)).toBeVisible();
  await expect(beside.locator("section").getByRole("listitem")).toHaveCount(COUNT - 25);
  await expect(beside.locator('a[aria-current="page"]')).toHaveText(nameOf(COUNT - 26));
  await ready(page);
  await press("k");
  await expect(place(25)).toBeVisible();
  await expect(beside.locator('a[aria-current="page"]')).toBeInViewport();
  await page
    .getByRole("navigation", { name: t("review.tabs.label") })
    .getByRole("link", { name: t("review.tabs.history") })
    .click();
  await expect(page.getByRole("heading", { name: t("review.history.title"), exact: true })).toBeFocused();
  await press("c");
  await expect(page).toHaveURL(/decision\?step=askForChanges&view=all&sort=newest/);

  await page.goto(`${QUEUE}?page=2`);
  await review(page, 33);
  await press("m");
  // Said aloud too: the focus is on nothing that changes.
  const holder = page.locator("[aria-live]", { has: page.getByText(t("review.you"), { exact: true }) });
  await expect(holder).toHaveText(`${t("review.owner")}: ${t("review.you")}`);
});

test("a decision is undone from the page of another application while its email waits", async ({ queue, sql }) => {
  const page = await queue();
  for (const n of [0, 1]) {
    await review(page, n);
    await page.keyboard.press("a");
    await page.getByRole("button", { name: t("review.decide.approveDo"), exact: true }).click();
    await expect(page.getByRole("button", { name: t("review.undo.do") })).toBeVisible();
    await page.goto(QUEUE);
    await ready(page);
  }
  await review(page, 2);
  const undo = (n: number) => page.getByRole("button", { name: t("queue.bar.undoOf", { organisation: nameOf(n) }) });
  await expect(undo(1)).toBeVisible();
  await page.getByText(t("queue.bar.undoEarlier", { n: 1 })).click();
  await undo(0).click();
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  await review(page, 2);
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(1) }));
  for (const n of [0, 1]) expect(sql("select status from applications where organisation_name = ?", nameOf(n))).toBe("submitted");
  expect(sql("select count(*) from outbox where template = 'application-approved' and status = 'waiting'")).toBe(0);

  // On its own page the key says by the status that nothing is decided any more.
  await review(page, 3);
  await page.keyboard.press("a");
  await page.getByRole("button", { name: t("review.decide.approveDo"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("review.undo.do") })).toBeVisible();
  await ready(page);
  await page.keyboard.press("z");
  await expect(page.locator("[aria-live] .st")).toHaveText(t("membership.status.submitted"));
});

test("the list beside an application scrolls to its row, and the page stays at its top", async ({ queue }) => {
  const page = await queue();
  await review(page, 11);
  await expect(page.locator(".queue-beside ol a[aria-current]")).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
