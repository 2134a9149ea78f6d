import type { Page } from "@playwright/test";
import { keptDrafts } from "../../support/browser/kept-drafts.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf } from "../../support/portals/queue-portal.ts";
import { COUNT, open, panel, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const HALF = "Half of what I want to say";
const note = (page: Page) => page.locator("[data-step] textarea");
const template = (page: Page) => page.locator("[data-step] select");

async function cancel(page: Page) {
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-step]")).toHaveCount(0);
  await expect(page.locator("[data-busy]")).toHaveCount(0);
}

test("a step that is refused because nothing is in it does not say that a copy of it is kept", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("c");
  await expect(page.locator("[data-step]")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-step]").getByRole("alert")).toBeVisible();
  await expect.poll(() => keptDrafts(page)).toEqual([]);
  await expect(panel(page)).not.toContainText(t("queue.draft.kept"));
  await note(page).fill(HALF);
  await expect(panel(page)).toContainText(t("queue.draft.kept"));
});

test("what was typed and chosen in a step is there again after Escape and after another row, each step has its own, and it goes as it is sent", async ({
  queue,
}) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("c");
  await template(page).selectOption("name");
  await note(page).fill(HALF);
  await cancel(page);

  await page.keyboard.press("r");
  await expect(page.locator('[data-step="refuse"]')).toBeVisible();
  await expect(note(page)).toHaveValue("");
  await cancel(page);
  await page.keyboard.press("c");
  await expect(note(page)).toHaveValue(HALF);
  await expect(template(page)).toHaveValue("name");
  await expect(page.locator(".letter blockquote")).toContainText(HALF);
  await expect(panel(page)).toContainText(t("queue.draft.kept"));

  await cancel(page);
  await page.keyboard.press("j");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await page.keyboard.press("c");
  await expect(note(page)).toHaveValue("");
  await cancel(page);
  await page.keyboard.press("k");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  await page.keyboard.press("c");
  await expect(note(page)).toHaveValue(HALF);
  // A refusal of the form keeps it too.
  await template(page).selectOption("");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: t("queue.errors.template.choice") })).toBeVisible();
  await cancel(page);
  await page.keyboard.press("c");
  await expect(note(page)).toHaveValue(HALF);

  await template(page).selectOption("name");
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toContainText(t("queue.bar.changesAsked", { organisation: nameOf(0), n: COUNT - 1 }));
  await expect.poll(() => keptDrafts(page)).toEqual([]);
  await page.keyboard.press("z");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  await page.keyboard.press("c");
  await expect(note(page)).toHaveValue("");
});

test("the steps to refuse and to assign keep what was typed, say so in each language, and delete it when asked", async ({ queue, sql }) => {
  const page = await queue(ADMIN);
  const id = String(sql("select id from applications where organisation_name = ?", nameOf(0)));
  for (const [locale, step] of [
    ["es", "refuse"],
    ["eu", "assign"],
    ["en", "duplicate"],
  ] as const) {
    const words = wordsIn(locale);
    await page.goto(`/${locale}/staff/applications?open=${id}`);
    await page.locator("html[data-shortcuts=ready]").waitFor();
    const link = page.locator(`.beside a[href*="step=${step}"]`);
    await link.evaluate((way: HTMLAnchorElement) => way.click());
    await note(page).fill(HALF);
    await cancel(page);
    await link.evaluate((way: HTMLAnchorElement) => way.click());
    await expect(note(page)).toHaveValue(HALF);
    await expect(panel(page)).toContainText(words("queue.draft.kept"));
    await panel(page)
      .getByRole("button", { name: words("queue.draft.forget") })
      .click();
    await expect(note(page)).toHaveValue("");
    await expect.poll(() => keptDrafts(page)).toEqual([]);
  }
});

test("the queue deletes what a browser has kept for longer than its time, whatever form it is of", async ({ queue }) => {
  const page = await queue();
  const day = 86_400_000;
  const now = await page.evaluate(() => Date.now());
  await keptDrafts(page, { key: "of eight days ago", at: now - 8 * day });
  expect(await keptDrafts(page, { key: "of yesterday", at: now - day })).toHaveLength(2);
  await page.goto(QUEUE);
  await expect.poll(() => keptDrafts(page)).toEqual(["of yesterday"]);
});

test("what was typed about several is there again after the question was closed, and goes once it is done", async ({ queue }) => {
  const page = await queue();
  for (const n of [0, 1]) await rowOf(page, n).locator("input[name=id]").check();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.refuse", { n: 2 }) });
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await dialog.getByRole("textbox").fill(HALF);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => keptDrafts(page)).toHaveLength(1);
  // It was said of these two.
  await rowOf(page, 2).locator("input[name=id]").check();
  await page.keyboard.press("r");
  const another = page.getByRole("dialog", { name: t("queue.bulk.title.refuse", { n: 3 }) });
  await expect(another.getByRole("textbox")).toHaveValue("");
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.keyboard.press("Escape");
  await expect(another).toHaveCount(0);
  await rowOf(page, 2).locator("input[name=id]").uncheck();
  await page.keyboard.press("r");
  await expect(dialog.getByRole("textbox")).toHaveValue(HALF);
  await dialog.getByRole("button", { name: t("queue.bulk.step.refuse"), exact: true }).click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 2 }));
  await expect.poll(() => keptDrafts(page)).toEqual([]);
});
