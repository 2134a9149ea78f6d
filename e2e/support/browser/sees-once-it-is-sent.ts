import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Presses what answers somebody, and waits for what the page shows once the answer can no longer be undone: the worker lets it take effect, and the page is asked
 * again until then. A page that is asked again before the press has reached the server may cancel it.
 */
export async function seesOnceItIsSent(page: Page, pressed: Locator, shown: Locator) {
  // It is there once what was pressed before has been answered, which is not the answer that is waited for.
  await pressed.waitFor();
  await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), pressed.click()]);
  await expect(async () => {
    await page.reload();
    await expect(shown).toBeVisible({ timeout: 1000 });
  }).toPass();
}
