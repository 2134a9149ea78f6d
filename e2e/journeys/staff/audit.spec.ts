import { readFile } from "node:fs/promises";
import { record } from "#domain/kernel/audit/record";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { organisation, staff } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { test } from "../../support/portals/changed-portal.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";

import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");

test("C18 administrators read the audit trail, filter it, take it along and check it @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const email = `audit${newId()}@example.org`;
  const { reference } = await inPortal(portal, async () => {
    const id = await organisation({ name: "=1+1 Farma" });
    await transactAsPortal(context(), (turn) => record(turn, "organisation.shown", { kind: "organisation", id }));
    await staff("staffAdmin", { email });
    return submittedApplication();
  });
  const page = await as.person(email);
  await page.goto("/en/staff/settings");
  await page.getByRole("link", { name: t("audit.title") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("audit.title"));
  const rows = page.getByRole("list", { name: t("audit.listed") }).getByRole("listitem");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: t("audit.older") }).click();
  await expect(page).toHaveURL(/before=\d+/);
  await page.getByRole("link", { name: t("audit.newest") }).click();

  await page.getByLabel(t("audit.fields.what")).selectOption({ label: t("review.historyPage.whatIs.steps") });
  await page.getByLabel(t("audit.fields.kind")).selectOption({ label: t("audit.kinds.application") });
  await page.getByRole("button", { name: t("audit.filter"), exact: true }).click();
  await expect(page).toHaveURL(/what=application.steps/);
  const submitted = rows.filter({ hasText: t("review.history.submitted") }).filter({ hasText: reference });
  await expect(submitted.first()).toBeVisible();
  await expectNoViolations(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: t("audit.file") }).click()]);
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  const [headings, ...lines] = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
  expect(headings).toContain(t("audit.columns.previousHash"));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.includes(",application."))).toBe(true);

  const shown = await (await page.request.get("/en/staff/audit/csv?what=organisation.moderation")).text();
  expect(shown).toContain(',"\'=1+1 Farma",');

  const kind = t("audit.remove", { filter: t("audit.kinds.application") });
  await page.getByRole("link", { name: kind, exact: true }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await page.getByLabel(t("audit.fields.name")).fill("zzzzzz");
  await page.getByRole("button", { name: t("audit.filter"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("audit.noneFound") })).toBeVisible();

  await page.getByRole("button", { name: t("audit.check.send") }).click();
  await expect(page.getByText(/^Checked: [\d,]+ entries, none changed or missing\.$/)).toBeVisible();
  await page.goto("/en/staff/audit");
  await expect(page.getByText(/checked it on .+ none changed or missing\./)).toBeVisible();
  // A job of the portal may have recorded an act since.
  await page.goto("/en/staff/audit?what=cluster.records");
  await expect(rows.filter({ hasText: t("audit.acts.cluster.audit_checked") }).first()).toBeVisible();
  await page.getByRole("link", { name: t("audit.readings") }).click();
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: t("settings.readings.what.audit") })
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: t("audit.title"), exact: true }).click();
  await expect(page).toHaveURL(/\/staff\/audit$/);
});
