import { expect, type Locator, type Page } from "@playwright/test";

/** What a page shows once an answer can no longer be undone: the worker lets it take effect, and the page is asked again until then. */
export const seesOnceItIsSent = (page: Page, shown: Locator) =>
  expect(async () => {
    await page.reload();
    await expect(shown).toBeVisible({ timeout: 1000 });
  }).toPass();
