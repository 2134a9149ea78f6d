import type { Locator, Page } from "@playwright/test";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

/** Goes on with the Tab key until this has the focus, from wherever it is. */
async function tabTo(page: Page, control: Locator) {
  for (let n = 0; n < 300; n++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}

test("B8 segments are ticked, a capability is chosen from the list, and own words that are in it count as it, with the keys alone @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { owner, slug } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await page.goto("/en/profile");
  const segments = page.getByRole("group", { name: "Segments" });
  const unticked = segments.getByRole("checkbox", { checked: false }).first();
  const segment = (await unticked.getAttribute("value")) ?? "";
  const box = page.locator(`input[name="sectors"][value="${segment}"]`);
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(box).toBeChecked();

  await page.goto(`/en/profile/capabilities/new?organisation=${slug}`);
  await expectNoViolations(page);
  await tabTo(page, page.locator("#term"));
  await page.keyboard.type("Tissue");
  await expect(page.locator("#term")).toHaveValue("tissueEngineering");
  await tabTo(page, page.locator('[name="evidence.title"]'));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Tissue engineering" })).toBeVisible();

  await page.goto(`/en/profile/capabilities/new?organisation=${slug}`);
  await expect(page.locator("#tag-offered option[value='Electron microscopy']")).toHaveCount(1);
  await expect(page.locator("#tag-offered option[label*='3D printing']")).toHaveAttribute("value", "Additive manufacturing");
  await tabTo(page, page.locator("#tag"));
  await page.keyboard.type("mikroskopia elektronikoa");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Electron microscopy" })).toBeVisible();

  await page.goto("/en/directory?capability=electronMicroscopy");
  await expect(page.locator(`a[href$="/organisations/${slug}"]`)).toBeVisible();
});
