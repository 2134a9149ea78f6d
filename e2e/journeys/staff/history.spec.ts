import { readFile } from "node:fs/promises";
import { test } from "../../support/portals/changed-portal.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { reviewed } from "../../support/subjects/reviewed-application.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const ADMIN = "admin@example.org";
const t = wordsIn("en");

test("C18 the history names who did what, with old and new values, is narrowed, leaves as a file, and tells administrators who opened it", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const { id, reference } = await inPortal(portal, () => reviewed(ADMIN));
  const page = await as.person(ADMIN);
  await page.goto(`/en/staff/applications/${id}/history`);
  const rows = page.locator(".hist > li");
  const row = (what: string) => rows.filter({ hasText: t(`review.history.${what}`) });
  await expect(row("member_reference_answered")).toContainText("Sorgin Avala,");
  await expect(row("collaborator_joined")).toContainText(/Lankide \d+ \(colleague of the applicant\)/);
  await expect(row("assigned").first()).toContainText("Assigned to: Miren After");
  await expect(row("assigned").first()).toContainText("Reason: She knows the field");
  const resent = row("resent");
  await expect(resent.locator("del, ins, .diff, p").first()).toBeVisible();
  await expect(resent).toContainText("Old Name");
  await expect(resent).toContainText("New Name");
  await expectNoViolations(page);

  const all = await rows.count();
  await page.locator('select[name="who"]').selectOption({ label: t("review.historyPage.whoIs.member") });
  await page.getByRole("button", { name: t("review.historyPage.narrow") }).click();
  await expect(page).toHaveURL(/who=member/);
  await expect(rows).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t("review.historyPage.file") }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${reference}-history.csv`);
  const narrowed = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
  expect(narrowed).toHaveLength(2);
  expect(narrowed[1]).toContain("Sorgin Avala");
  const whole = await (await page.request.get(`/en/staff/applications/${id}/history/csv`)).text();
  expect(whole.trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(all + 1);
  expect(whole).toContain("Old Name → New Name");

  await page.getByRole("link", { name: t("review.historyPage.readings") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("settings.readings.title"));
  await expect(page.getByRole("row").filter({ hasText: t("settings.readings.what.application", { name: "New Name" }) })).toHaveCount(1);
  await expectNoViolations(page);
});
