import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";

test("a member saves what the directory shows, opens it from the overview, renames it, stops its emails and deletes it @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const page = await as.person(demo(portal).coordinator("p.email"));
  const found = page.getByRole("status").filter({ hasText: /organisations?/ });
  await page.goto("/en/directory?q=sensor&kind=company");
  const count = (await found.textContent())?.match(/\d+/)?.[0] as string;
  await page.getByText("Save this search", { exact: true }).first().click();
  const name = page.getByLabel("Name of the search");
  await expect(name).toHaveValue("sensor, Company");
  await name.fill("Sensors");
  await page.getByRole("button", { name: "Save this search" }).click();
  await expect(page.getByText("Saved. You will find it on your overview.")).toBeVisible();
  await expect(page.getByText("You have saved this search as “Sensors”.")).toBeVisible();
  await expectNoViolations(page);

  await page.goto("/en/desk");
  await page.getByRole("link", { name: "Sensors", exact: true }).click();
  await expect(found).toContainText(count);
  await page.getByRole("link", { name: "Manage your saved searches" }).click();
  await expectNoViolations(page);
  await page.getByText("Change the name: Sensors").click();
  await page.getByLabel("Name of the search").fill("Companies with sensors");
  await page.getByRole("button", { name: "Change the name" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "Companies with sensors" });
  await expect(line).toContainText("“sensor”, Company · We email you when something is new.");
  await page.goto("/es/searches");
  await expect(line, "with the quotation marks of the language").toContainText("«sensor», Empresa");
  await page.goto("/en/searches");
  await line.getByRole("button", { name: /^Stop the emails/ }).click();
  await expect(line).toContainText("No emails");
  await line.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByRole("heading", { name: "You have not saved any searches yet" })).toBeVisible();

  const visitor = await as.visitor();
  await visitor.goto("/en/directory?q=sensor");
  await expect(visitor.getByText("Save this search")).toHaveCount(0);
});
