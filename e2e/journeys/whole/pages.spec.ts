import { globSync } from "node:fs";
import { expect, test } from "../../support/test.ts";

/** Every page behind an emailed link, each with a link that leads nowhere, and what takes the place of a link once it has been used. */
const ENDED = [
  ...globSync("app/[[]locale]/**/{[[]token],[[]code]}/page.tsx").map((file) =>
    file.replace(/^app\/\[locale\]|\/\(\w+\)|\/page\.tsx$/g, "").replace(/\[\w+\]/, "x".repeat(43)),
  ),
  "/sign-in/confirm/renewed",
  ...["renewed", "mailed"].map((state) => `/invitations/${state}`),
  ...["accepted", "declined"].map((state) => `/join-requests/answer/${state}`),
  "/join-requests/sent",
];

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

for (const language of ["en", "es", "eu"])
  test(`the window of a link that has ended says what its page says, in ${language} @plain`, async ({ page }) => {
    expect(ENDED.length).toBeGreaterThan(12);
    for (const path of ENDED) {
      await page.goto(`/${language}${path}`);
      const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
      expect.soft((await page.title()).split(/ [–·] /)[0], path).toBe(heading);
    }
  });
