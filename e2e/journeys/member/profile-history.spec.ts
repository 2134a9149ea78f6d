import { accountOf } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

test("B5 another name waits for the office beside the live one, and is live once it is approved @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { owner, slug, name } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await page.goto("/en/profile");
  await page.getByLabel("Name", { exact: true }).fill(`${name} Berria`);
  await page.getByLabel("Town", { exact: true }).fill("Zarautz");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "The cluster office has to approve part of it first." })).toBeVisible();
  await expect(page.getByText("The cluster office still has to approve this")).toBeVisible();
  await expect(page.locator("ins")).toHaveText("Berria");
  await expect(page.getByLabel("Town", { exact: true })).toHaveValue("Zarautz");
  await expectNoViolations(page);
  await page.goto(`/en/organisations/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);

  const clerk = await as.person((await accountOf(portal, "staffAdmin")).email);
  await clerk.goto("/en/staff/organisations?view=waiting");
  const article = clerk.getByRole("article", { name, exact: true });
  await expect(article.locator("ins", { hasText: "Berria" })).toBeVisible();
  await expectNoViolations(clerk);
  await article.getByRole("link", { name: `Full history ${name}` }).click();
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText(`History of ${name}`);
  const saved = clerk.getByRole("article").first();
  await expect(saved.getByRole("heading", { name: "Town" })).toBeVisible();
  await expect(saved.locator("ins")).toHaveText("Zarautz");
  await expectNoViolations(clerk);
  await clerk.goBack();
  await article.getByRole("button", { name: "Approve the change" }).click();
  await expect(clerk.getByRole("status").filter({ hasText: "The change is approved and public." })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} Berria`);
  await page.goto("/en/profile/history");
  await expect(page.getByText("The cluster office approved a change")).toBeVisible();
});

test("3.10 the history of a profile says who changed what, and one field is restored without the others @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { owner, editor } = organisationWithPeople(portal);
  const [page, colleague] = [await as.person(owner), await as.person(editor)];
  await page.goto("/en/profile");
  const before = await page.getByLabel("Town", { exact: true }).inputValue();
  await colleague.goto("/en/profile");
  await colleague.getByLabel("Town", { exact: true }).fill("Lekeitio");
  await colleague.getByLabel("Number of people", { exact: true }).fill("41");
  await colleague.getByRole("button", { name: "Save", exact: true }).click();
  await expect(colleague.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("History of the profile");
  const entry = page.getByRole("article").first();
  await expect(entry).toContainText("Izaro Berria saved 2 changes");
  await expectNoViolations(page);
  await entry.getByRole("button", { name: "Restore what was before Town" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The field is again as it was before that change." })).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("put a field back as it was");
  await page.getByRole("link", { name: "Profile", exact: true }).first().click();
  await expect(page.getByLabel("Town", { exact: true })).toHaveValue(before);
  await expect(page.getByLabel("Number of people", { exact: true })).toHaveValue("41");
});
