import { expect, test } from "../../support/test.ts";

for (const language of ["en", "es", "eu"])
  test(`the front page in ${language} @plain`, async ({ page, expectNoViolations }) => {
    const answer = await page.goto(`/${language}`);
    expect(answer?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoViolations();
  });

test("an address that leads nowhere says so, in its language @plain", async ({ page, expectNoViolations }) => {
  const answer = await page.goto("/eu/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", "eu");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoViolations();
});

test("G2 a page that is opened begins with the skip link; after each way on, the focus is on the new page's heading", async ({ page }) => {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/en/directory");
  await page.keyboard.press("Tab");
  await expect(page.locator("a.skip")).toBeFocused();
  const nav = page.getByRole("navigation", { name: "Main" });
  await nav.getByRole("link").nth(1).click();
  await page.waitForURL(/\/en\/consortia$/);
  await expect(heading).toBeFocused();
  await page.getByRole("link", { name: "EU, euskara" }).click();
  await page.waitForURL(/\/eu\/consortia$/);
  await expect(heading).toBeFocused();
  await page.goBack();
  await page.waitForURL(/\/en\/consortia$/);
  await page.keyboard.press("Tab");
  await expect(heading).not.toBeFocused();
});
