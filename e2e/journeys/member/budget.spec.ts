import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { demo } from "../../support/places.ts";
import { outsiderOf } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SLUG = "etxean-bizi";
const COORDINATOR = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id and m.role = 'coordinator' and m.status = 'joined'
  join consortia c on c.id = m.consortium_id where c.slug = ? and op.role = 'owner' and p.status = 'active' limit 1`;

test("the partners' budget adds up, leaves as a file, and counts for how ready the consortium is; what became of it is recorded; those outside read none of it @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const page = await as.person(demo(portal).one(COORDINATOR, SLUG));
  await page.goto(`/en/consortia/${SLUG}/budget`);
  await expect(page.getByRole("heading", { name: /^3 of 3 partners have entered their costs/ })).toBeVisible();
  const form = page
    .locator("details")
    .filter({ has: page.getByLabel("Personnel costs in euros") })
    .first();
  await form.locator("summary").first().click();
  await form.getByLabel("Personnel costs in euros").fill("412 345,67");
  await form.getByRole("button", { name: "Save the costs" }).click();
  await expect(page.getByRole("cell", { name: "€412,345.67" })).toBeVisible();
  await expectNoViolations(page);
  const file = await page.request.get(`${portal.url}/en/consortia/${SLUG}/budget/csv`);
  expect(await file.text()).toContain("412345.67");

  await openSpacePage(page, "Readiness");
  await expect(page.getByRole("heading", { name: /of 100: not ready yet$/ })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Costs entered" })).toContainText("3 of 3 partners");
  await expect(page.getByRole("row", { name: /Every partner has signed the letter/ })).toContainText("10 working days before the deadline");
  await expectNoViolations(page);
  const calendar = await page.request.get(`${portal.url}/en/consortia/${SLUG}/readiness/calendar`);
  expect(await calendar.text()).toContain("SUMMARY:Etxean Bizi: Every partner has signed the letter");

  // After the deadline: what became of it, and what was learned.
  await openSpacePage(page, "Result");
  await page.getByText("Record the result", { exact: true }).click();
  const day = page.getByLabel("Day of submission");
  await day.fill("2093-01-15");
  await page.getByLabel("Reserve list").check();
  await page.getByLabel("Lessons learned").fill("Begin with the letters.");
  await page.getByRole("button", { name: "Save the result" }).click();
  await expect(page.getByText("Choose a day of submission that is not in the future.").first()).toBeVisible();
  await expect(page.getByLabel("Lessons learned")).toHaveValue("Begin with the letters.");
  await day.fill("2026-01-15");
  await page.getByRole("button", { name: "Save the result" }).click();
  await expect(page.getByRole("heading", { name: "The proposal is on the reserve list" })).toBeVisible();
  await expect(page.getByText("Not enough results yet").first()).toBeVisible();
  await expectNoViolations(page);
  await openSpacePage(page, "Overview");
  await expect(page.getByRole("heading", { name: "The proposal is on the reserve list" })).toBeVisible();
  await expect(page.getByText(/partners? (has|have|is|are) committed/)).toHaveCount(0);
  await expectNoViolations(page);
  await openSpacePage(page, "Commitments");
  await expect(page.getByText("A result of the proposal is recorded. Nobody can commit, sign or issue a letter any more.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the commitment" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Read and sign the letter" })).toHaveCount(0);
  await expectNoViolations(page);
  await openSpacePage(page, "Readiness");
  await expect(page.getByRole("heading", { name: /^Readiness: \d+ of 100$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Counted back from the deadline" })).toHaveCount(0);
  await expectNoViolations(page);

  const stranger = await as.person(outsiderOf(portal, SLUG));
  for (const path of ["budget", "budget/csv", "readiness", "readiness/calendar", "result"])
    expect((await stranger.request.get(`${portal.url}/en/consortia/${SLUG}/${path}`)).status(), path).toBe(404);
});
