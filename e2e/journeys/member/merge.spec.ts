import type { Page } from "@playwright/test";
import { LONG_AGO, proveAddress } from "../../support/browser/step-up.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const listed = (portal: Parameters<typeof demo>[0], column: string, n: number) =>
  demo(portal).one(
    `select o.${column} from organisations o join listings l on l.organisation_id = o.id order by o.name_key limit 1 offset ${n}`,
  );

test("C13: two organisations are compared field by field, merged by a second administrator, and taken apart again @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const cluster = demo(portal);
  const [goes, stays] = [listed(portal, "slug", 3), listed(portal, "slug", 5)];
  const [fromName, name] = [listed(portal, "name", 3), listed(portal, "name", 5)];
  const columnOf = (slug: string, column: string) => cluster.one(`select coalesce(${column}, '') from organisations where slug = ?`, slug);
  cluster.write("update organisations set website = 'https://goes.example.org/' where slug = ?", goes);
  cluster.write("update organisations set website = 'https://stays.example.org/' where slug = ?", stays);
  const count = (table: string) => Number(cluster.one(`select count(*) from ${table}`));
  const rows = ["organisations", "organisation_people", "consortium_members", "listings"].map((table) => [table, count(table)] as const);
  const asker = newPerson(portal, { clusterRole: "staffAdmin" });
  const first = await as.person(asker, LONG_AGO);
  await first.goto(`/en/staff/organisations/merge?from=${goes}&into=${stays}`);
  // Side by side: each field that differs, with what is in either of the two.
  for (const column of ["name", "website"] as const) {
    const field = first.getByRole("group").filter({ has: first.locator(`[name="choices.${column}"]`) });
    const [theirs, ours] = [columnOf(goes, column), columnOf(stays, column)];
    if (theirs === ours) continue;
    await expect(field).toContainText(theirs);
    await expect(field).toContainText(ours);
  }
  await first.locator('[name="choices.name"][value="into"]').check();
  await first.locator('[name="choices.website"][value="from"]').check();
  await button(first, t("duplicates.merge.ask")).click();
  await expect(first.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await first.locator('[name="reason"]').fill("Both are the same company.");
  await button(first, t("duplicates.merge.ask")).click();
  // Signed in long ago: asked again, and back to every choice.
  await proveAddress(first, await as.visitor(), portal.mailbox, asker);
  await expect(first.locator('[name="choices.name"][value="into"]')).toBeChecked();
  await expect(first.locator('[name="choices.website"][value="from"]')).toBeChecked();
  await expect(first.locator('[name="reason"]')).toHaveValue("Both are the same company.");
  await button(first, t("duplicates.merge.ask")).click();
  await expect(first).toHaveURL(/\/en\/staff\/organisations\/merge\/\w+$/);
  await expect(first.getByText(t("errors.refusals.merge.second_person"))).toBeVisible();
  await expectNoViolations(first);

  const second = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await second.goto(first.url());
  await expect(second.getByText(t("duplicates.merge.mayConfirm"))).toBeVisible();
  const website = second.getByRole("row").filter({ hasText: "goes.example.org" });
  await expect(website.getByRole("cell")).toHaveText([/goes\.example\.org.*From the organisation to remove/, /stays\.example\.org/]);
  await button(second, t("duplicates.merge.confirm")).click();
  await expect(second.getByText(t("duplicates.merge.states.merged"))).toBeVisible();
  expect(cluster.one("select status from organisations where slug = ?", goes)).toBe("closed");
  expect([columnOf(stays, "name"), columnOf(stays, "website")]).toEqual([name, "https://goes.example.org/"]);
  const visitor = await as.visitor();
  await visitor.goto(`/en/organisations/${goes}`);
  await expect(visitor).toHaveURL(`/en/organisations/${stays}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(name);

  // From the list of what was merged, which the audit keeps, it is undone.
  await second.goto("/en/staff/organisations/merge");
  await second.getByRole("link", { name: t("duplicates.merge.pairOf", { from: fromName, into: name }) }).click();
  await button(second, t("duplicates.merge.reverse")).click();
  await expect(second.getByText(t("duplicates.merge.keptNone"))).toBeVisible();
  expect(cluster.one("select status from organisations where slug = ?", goes)).toBe("active");
  expect([columnOf(goes, "website"), columnOf(stays, "website")]).toEqual(["https://goes.example.org/", "https://stays.example.org/"]);
  expect(rows.map(([table]) => [table, count(table)])).toEqual(rows);
  expect(
    cluster.one(
      `select group_concat(action, ' ') from (select action from audit_events where action like 'organisation.merge%'
        and subject_id = (select id from organisations where slug = ?) order by seq)`,
      stays,
    ),
  ).toBe("organisation.merge_asked organisation.merged organisation.merge_reversed");
  expect((await visitor.goto(`/en/organisations/${goes}`))?.url()).toContain(`/en/organisations/${goes}`);
});

test("a reviewer sees the two side by side, reads why they may not, and has no button", async ({ portal, as }) => {
  const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  await page.goto(`/en/staff/organisations/merge?from=${listed(portal, "slug", 7)}&into=${listed(portal, "slug", 8)}`);
  await expect(page.getByText(t("duplicates.merge.adminsOnly"))).toBeVisible();
  await expect(button(page, t("duplicates.merge.ask"))).toHaveCount(0);
});
