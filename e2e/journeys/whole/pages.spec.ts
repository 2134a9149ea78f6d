import { globSync } from "node:fs";
import type { Page } from "@playwright/test";
import { demo } from "../../support/places.ts";
import { accountOf } from "../../support/subjects/accounts.ts";
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

/** Where links lead and what they say, without the numbers beside it. */
const namesOfLinks = (links: Element[]) =>
  links.map((link): [string, string] => {
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    let text = "";
    while (!text && texts.nextNode()) text = texts.currentNode.textContent?.trim() ?? "";
    return [link.getAttribute("href") ?? "", text];
  });

for (const language of ["en", "es", "eu"])
  test(`a page has one name in the menus, the breadcrumbs and the footer, in ${language} @plain`, async ({ as, portal }) => {
    const names = new Map<string, Set<string>>();
    const look = async (page: Page, paths: string[]) => {
      for (const path of paths) {
        await page.goto(`/${language}${path}`);
        const links = await page.locator(".ws-nav a, nav.crumbs a, .foot a, header nav a:not([hreflang])").evaluateAll(namesOfLinks);
        for (const [href, text] of links) names.set(href, (names.get(href) ?? new Set()).add(text));
      }
    };
    await look(await as.person((await accountOf(portal, "owner")).email), ["/desk", "/profile", "/account"]);
    await look(await as.person(demo(portal).staff("staffAdmin")), [
      ...["", "/merge", "/requests"].map((part) => `/staff/organisations${part}`),
      ...["organisations", "people", "calls"].map((of) => `/staff/import?of=${of}`),
    ]);
    expect([...names].filter(([, said]) => said.size > 1).map(([href, said]) => [href, ...said])).toEqual([]);
    expect(names.get(`/${language}/staff/organisations`)?.size).toBe(1);
    expect(names.get(`/${language}/desk`)?.size).toBe(1);
  });
