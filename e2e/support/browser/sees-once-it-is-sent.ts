import { expect, type Locator, type Page } from "@playwright/test";

/** Presses a button and waits until the server has answered: a page that is left or asked again before may cancel the press. */
export const pressAndWait = (page: Page, pressed: Locator) =>
  Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), pressed.click()]);

/**
 * Presses what answers somebody, and waits for what the page shows once the answer can no longer be undone: the worker lets it take effect, and the page is asked
 * again until then.
 */
export async function seesOnceItIsSent(page: Page, pressed: Locator, shown: Locator) {
  // It is there once what was pressed before has been answered, which is not the answer that is waited for.
  await pressed.waitFor();
  await pressAndWait(page, pressed);
  await expect(async () => {
    await page.reload();
    await expect(shown).toBeVisible({ timeout: 1000 });
  }).toPass();
}
