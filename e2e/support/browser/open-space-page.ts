import type { Page } from "@playwright/test";

/** Opens a page of a workspace by its name in English: where the navigation has folded it away, the fold is opened first. */
export async function openSpacePage(page: Page, name: string) {
  const nav = page.getByRole("navigation", { name: "Pages of this consortium" });
  const link = nav.getByRole("link", { name }).filter({ visible: true });
  await nav.waitFor();
  if ((await link.count()) === 0) await nav.locator("summary").click();
  await link.click();
}
