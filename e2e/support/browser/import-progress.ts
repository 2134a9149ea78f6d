import type { Page } from "@playwright/test";
import { expect } from "../test.ts";
import { wordsIn } from "../words.ts";

const t = wordsIn("en");
const again = (page: Page) => page.getByRole("link", { name: t("exchange.import.working.refresh") });

/** Waits until the worker has done what was asked of an import, with scripts; asks for it, without. */
export const completed = (page: Page) =>
  expect(async () => {
    if (await again(page).isVisible()) await again(page).click();
    await expect(page.locator("progress")).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
