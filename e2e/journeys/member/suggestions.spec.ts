import { expect, test } from "../../support/test.ts";

test("B12 names, filters and towns are suggested while one types, and chosen with the keys alone", async ({ page, expectNoViolations }) => {
  await page.goto("/en/directory?kind=research");
  const field = page.getByRole("combobox", { name: "Search the directory" });
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await field.pressSequentially("biogunne");
  await expect(options).toHaveText([/CICbiogune/]);
  await expectNoViolations();
  await field.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue("biogunne");
  await expect(field).toHaveAttribute("aria-expanded", "false");

  await field.fill("biot");
  const segment = options.filter({ hasText: "Biotechnology" });
  await expect(segment.locator("mark")).toHaveText("Biot");
  await field.press("ArrowUp");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options.last().getAttribute("id")) as string);
  await field.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  for (let n = 0; (await segment.getAttribute("aria-selected")) !== "true" && n < 12; n++) await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/kind=research/);
  await expect(page).toHaveURL(/sector=biotech/);

  await field.fill("bilb");
  await options.filter({ hasText: /^Bilbao$/ }).click();
  await expect(page).toHaveURL(/q=Bilbao.*sector=biotech/);

  await field.fill("cicbiogune");
  await expect(options.first()).toContainText("CICbiogune");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("CICbiogune");
});

test("B12 the home page's field suggests too, and Enter alone searches for what was typed", async ({ page }) => {
  await page.goto("/en");
  const field = page.getByRole("combobox", { name: "Search the directory" });
  await field.fill("zebrafi");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/en\/directory\?q=zebrafi$/);
});
