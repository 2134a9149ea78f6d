import { type Locator, type Page, test } from "@playwright/test";
import { expect } from "../test.ts";
import { wordsIn } from "../words.ts";
import { pressAndWait } from "./sees-once-it-is-sent.ts";

const t = wordsIn("en");
const again = (page: Page) => page.getByRole("link", { name: t("exchange.import.working.refresh") });

/** Waits until the worker has done what was asked of an import, with scripts; asks for it, without. */
export const completed = (page: Page) =>
  expect(async () => {
    if (await again(page).isVisible()) await again(page).click();
    await expect(page.locator("progress")).toHaveCount(0, { timeout: 2_000 });
  }).toPass();

/** Presses a button of an import, waits for the page that answers, and then until the worker has done what was asked. */
export async function worked(pressed: Locator) {
  const page = pressed.page();
  // Until the next page is there, the page before shows no progress either.
  if (test.info().project.use.javaScriptEnabled === false) await Promise.all([page.waitForEvent("load"), pressed.click()]);
  else await pressAndWait(page, pressed);
  await completed(page);
}
