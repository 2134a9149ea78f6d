import { expect, test } from "../support/test.ts";

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
