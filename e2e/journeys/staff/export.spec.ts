import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readTable } from "#lib/tables/read-table";
import { worked } from "../../support/browser/import-progress.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const ADMIN = "idoia.larrea@example.org";
const t = wordsIn("en");
const count = (page: Page, word: string) => page.locator(".sum > div").filter({ hasText: word }).locator("dd");

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const exports = (portal: Portal) =>
  inDatabase(portal, (db) =>
    db.prepare("select actor_kind, facts from audit_events where action = 'cluster.organisations_exported' order by seq").all(),
  ) as { actor_kind: string; facts: string }[];

test("C19 what the directory shows leaves as a file, without contacts where nobody ticked them, and comes back as no change @plain", async ({
  page,
  as,
  portal,
  expectNoViolations,
}) => {
  await page.goto("/en/directory?sector=ivd&sort=newest");
  const shown = Number((await page.getByRole("status").textContent())?.match(/\d+/)?.[0]);
  await expect(page.getByText(t("exchange.export.withContacts"))).toHaveCount(0);
  const file = await saved(page, () => page.getByRole("link", { name: t("exchange.export.formats.csv") }).click());
  expect(file.name).toMatch(/^organisations-\d{4}-\d\d-\d\d\.csv$/);
  const table = await readTable(file.bytes);
  if ("refusal" in table) throw new Error(table.refusal);
  expect(table.rows).toHaveLength(shown);
  expect(table.rows[0]?.cells[1]).toBe(await page.getByRole("article").first().getByRole("link").first().textContent());
  expect(table.headings).not.toContain(t("organisations.profile.fields.contactEmail"));

  const clerk = await as.person(ADMIN);
  await clerk.goto("/en/staff/organisations?view=listed");
  await clerk.getByText(t("exchange.export.withContacts")).click();
  await clerk.getByLabel(t("exchange.export.personal.office")).check();
  await clerk.getByLabel(t("exchange.export.format")).selectOption("xlsx");
  await expectNoViolations(clerk);
  const whole = await saved(clerk, () => clerk.getByRole("button", { name: t("exchange.export.go") }).click());
  const office = await readTable(whole.bytes);
  if ("refusal" in office) throw new Error(office.refusal);
  expect(office.headings).toContain(t("organisations.profile.fields.contactEmail"));

  for (const { name, bytes } of [file, whole]) {
    await clerk.goto("/en/staff/import");
    await clerk.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
    await clerk.getByRole("button", { name: t("exchange.import.choose.read") }).click();
    await worked(clerk.getByRole("button", { name: /^Check the/ }));
    await expect(count(clerk, t("exchange.import.check.counts.organisations.same"))).toHaveText(
      String(name === file.name ? shown : office.rows.length),
    );
    for (const other of ["create", "update", "skip"])
      await expect(count(clerk, t(`exchange.import.check.counts.organisations.${other}`))).toHaveText("0");
    await clerk.getByRole("button", { name: t("exchange.import.cancel") }).click();
  }
  const [first, second] = exports(portal).slice(-2);
  expect(first?.actor_kind).toBe("visitor");
  expect(JSON.parse(first?.facts ?? "")).toMatchObject({ filters: { sectors: ["ivd"] }, sort: "newest", format: "csv", rows: shown });
  expect(JSON.parse(second?.facts ?? "")).toMatchObject({ view: "listed", format: "xlsx", rows: office.rows.length });
});
