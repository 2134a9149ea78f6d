import { inDatabase } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

test("what was typed stays when something is wrong, and the directory follows what is saved @plain", async ({ as, portal }) => {
  const { owner, slug } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await page.goto("/en/profile");
  await page.getByLabel("Website", { exact: true }).fill("nonsense");
  await page.getByLabel("Short text in English").fill("Kites that measure wind over hospitals");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Website: enter a web address");
  await expect(page.getByLabel("Short text in English")).toHaveValue("Kites that measure wind over hospitals");
  await page.getByLabel("Website", { exact: true }).fill("kites.example");
  await page.getByRole("checkbox", { name: "In vitro diagnosis" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("The directory now shows your changes");
  await expect(page.getByLabel("Website", { exact: true })).toHaveValue("https://kites.example");

  const visitor = await as.visitor();
  await visitor.goto("/en/directory?q=kites+wind");
  await expect(visitor.locator(`a[href="/en/organisations/${slug}"]`)).toBeVisible();
});

test("the later of two editors sees both versions, keeps their text and chooses @plain", async ({ as, portal, expectNoViolations }) => {
  const { owner, editor } = organisationWithPeople(portal);
  const [first, later] = [await as.person(owner), await as.person(editor)];
  for (const page of [first, later]) await page.goto("/en/profile");
  await first.getByLabel("Short text in English").fill("What the owner wrote");
  await first.getByLabel("Town", { exact: true }).fill("Zarautz");
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await expect(first.getByRole("status").first()).toContainText("Saved");

  await later.getByLabel("Short text in English").fill("What the editor wrote");
  await later.getByLabel("Website", { exact: true }).fill("https://wind.example");
  await later.getByRole("button", { name: "Save", exact: true }).click();
  await expect(later.getByRole("heading", { name: "One field differs" })).toBeVisible();
  await expect(later.locator(".two-versions")).toContainText("nobody else changed it: Website.");
  await expect(later.getByRole("heading", { name: "There is a problem" })).toHaveCount(0);
  await expect(later.getByRole("group", { name: "Town" })).toHaveCount(0);
  await expectNoViolations(later);
  const short = later.getByRole("group", { name: "Short text in English" });
  await expect(short.locator(".given")).toHaveText(["What the owner wrote", "What the editor wrote"]);
  await expect(short.locator("ins", { hasText: "editor" })).not.toHaveCount(0);
  await short.getByLabel("Write a third text from both", { exact: true }).check();
  await short.getByRole("textbox").fill("What both wrote");
  await later.getByRole("button", { name: "Save these choices" }).click();
  await expect(later.getByRole("status").first()).toContainText("Saved");
  await expect(later.getByLabel("Short text in English")).toHaveValue("What both wrote");
  await expect(later.getByLabel("Town", { exact: true })).toHaveValue("Zarautz");
  await expect(later.getByLabel("Website", { exact: true })).toHaveValue("https://wind.example");
});

test("an owner takes it out of the directory and lists it again; an editor cannot @plain", async ({ as, portal }) => {
  const { owner, editor, slug } = organisationWithPeople(portal);
  const [page, colleague, visitor] = [await as.person(owner), await as.person(editor), await as.visitor()];
  await page.goto("/en/profile");
  await page.getByText("Stop being found in the directory", { exact: true }).click();
  await page.getByRole("button", { name: "Remove from directory" }).click();
  await expect(page.getByRole("status").first()).toContainText("no longer in the directory");
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(404);
  await colleague.goto("/en/profile");
  await expect(colleague.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("The organisation is in the directory");
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(200);
});

test("the desk says the state and links each missing item to its field @plain", async ({ as, portal, expectNoViolations }) => {
  const { id, owner } = organisationWithPeople(portal);
  inDatabase(portal, (db) => {
    db.prepare("update organisations set created_at = ?, capabilities = '[]', founded = null where id = ?").run(Date.now(), id);
    // The demonstration's figures of ownership and size grow old.
    for (const table of ["ownership_stakes", "ownership_statements"]) db.prepare(`delete from ${table} where organisation_id = ?`).run(id);
  });
  const page = await as.person(owner);
  await page.goto("/en/desk");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have nothing to do now");
  await expect(page.getByText("Your organisation is in the directory")).toBeVisible();
  await expectNoViolations(page);
  const missing = page.locator('a[href*="/profile?"][href*="#"]:not([href$="#logo"])').first();
  const field = await missing.textContent();
  await missing.click();
  await expect(page).toHaveURL(/#\w/);
  await expect(page.getByLabel(new RegExp(`^${field}( in English)?$`))).toBeVisible();
  await expectNoViolations(page);
});
