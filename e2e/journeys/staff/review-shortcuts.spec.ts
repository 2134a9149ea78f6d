import type { Page } from "@playwright/test";
import { organisation } from "#test/builders";
import { inPortal } from "../../support/portals/in-portal.ts";
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

/** The form at the foot of the page. */
const foot = (page: Page) => page.locator(".decision-step");

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
    await expect(foot(page)).toHaveAttribute("data-step", step);
    await isReview(page, 1);
    await press("Escape");
    await expect(foot(page)).toHaveCount(0);
    await expect(page.locator(`.decision-bar [aria-keyshortcuts="${key}"]`)).toBeFocused();
  }
  await press("d");
  const duplicate = page.getByRole("textbox", { name: t("review.fields.reason") });
  await expect(duplicate).toBeFocused();
  await expect(duplicate).not.toHaveValue("");
  await press("Escape");
  // The link of "d" lies in the closed menu, whose button takes the focus.
  await expect(page.locator(".decision-bar .more-menu summary")).toBeFocused();

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
  await expect(page).toHaveURL(/\?step=askForChanges&view=all/);

  await page.goto(`${QUEUE}?page=2`);
  await review(page, 33);
  await press("m");
  // Said aloud too: the focus is on nothing that changes.
  const holder = page.locator("[aria-live]", { has: page.getByText(t("review.you"), { exact: true }) });
  await expect(holder).toHaveText(`${t("review.owner")}: ${t("review.you")}`);
});

test("a decision is taken at the foot of the page with the answers in sight: Esc keeps what was typed, Ctrl+Enter sends, Z undoes", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  await review(page, 0);
  const status = () => sql("select status from applications where organisation_name = ?", nameOf(0));
  const scrolled = () => page.evaluate(() => window.scrollY);
  await page.evaluate(() => window.scrollTo(0, 300));
  const before = await scrolled();
  await page.keyboard.press("r");
  const reason = page.getByRole("textbox", { name: t("review.fields.reason") });
  await expect(reason).toBeFocused();
  expect(await scrolled()).toBe(before);
  // The form leaves more than half of the window to what it is about.
  const [box, height] = [await foot(page).boundingBox(), page.viewportSize()?.height ?? 0];
  expect(box?.height).toBeLessThanOrEqual(0.45 * height);
  expect(box?.y).toBeGreaterThan(0.4 * height);
  await reason.fill("Only made-up names.");
  await page.keyboard.press("Escape");
  await expect(foot(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: t("review.decision.refuse"), exact: true })).toBeFocused();
  await page.keyboard.press("r");
  await expect(reason).toHaveValue("Only made-up names.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: t("review.undo.do") })).toBeVisible();
  expect(status()).toBe("refused");
  await isReview(page, 0);
  await ready(page);
  await page.keyboard.press("z");
  await expect.poll(status).toBe("submitted");

  // An approval that asks for nothing is sent by the same two keys.
  await expect(page.getByRole("button", { name: t("review.undo.do") })).toHaveCount(0);
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: t("review.decide.approveDo"), exact: true })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect.poll(status).toBe("approved");
});

test("the reason for an approval is typed in sight, above the buttons", async ({ queue, portal }) => {
  const page = await queue();
  await inPortal(portal, () => organisation({ name: nameOf(0) }));
  const id = await rowOf(page, 0).getAttribute("data-row");
  const reason = foot(page).getByRole("textbox", { name: t("review.obstacles.reason") });
  const isClear = async () => {
    await expect(reason).toBeFocused();
    const [box, buttons] = await Promise.all([reason.boundingBox(), foot(page).locator("form > .row").last().boundingBox()]);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
  };
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(`${QUEUE}/${id}`);
    await ready(page);
    await page.keyboard.press("a");
    await isClear();
    await page.keyboard.press("Control+Enter");
    await foot(page).getByRole("alert").getByRole("link").click();
    await isClear();
  }
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

test("the list beside an application scrolls to its row, says nothing of who has it where nobody does, and the page stays at its top", async ({
  queue,
  sql,
}) => {
  sql("update applications set assigned_to = null where organisation_name = ?", nameOf(11));
  const page = await queue();
  await review(page, 11);
  const row = page.locator(".queue-beside li[aria-current]");
  await expect(row.getByRole("link")).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.locator(".decide").getByText(t("review.nobody"), { exact: true })).toBeVisible();
  await expect(row).not.toContainText(t("review.nobody"));
});
