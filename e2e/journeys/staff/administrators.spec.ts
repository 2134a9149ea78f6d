import type { Page } from "@playwright/test";
import { LONG_AGO, proveAddress } from "../../support/browser/step-up.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const REASON = "She keeps the office while I am away.";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const idOf = (portal: Portal, email: string) => demo(portal).one("select id from people where email = ?", email);
const pageOf = (portal: Portal, email: string) => `/en/staff/people/${idOf(portal, email)}`;
const admin = (portal: Portal) => newPerson(portal, { clusterRole: "staffAdmin" });

async function propose(page: Page, change: "make" | "remove") {
  await page.locator('[name="reason"]').fill(REASON);
  await button(page, t(`access.administrator.propose.${change}`)).click();
}

test("an administrator is proposed, with a fresh sign-in that keeps the reason, and made by a second one @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const { mailbox } = portal;
  const [first, second, chosen] = [admin(portal), admin(portal), newPerson(portal, { clusterRole: "committee" })];
  const [one, two, theirs] = [await as.person(first, LONG_AGO), await as.person(second), await as.person(chosen)];
  expect((await theirs.goto("/en/staff/people"))?.status()).toBe(404);
  await one.goto(pageOf(portal, chosen));
  await button(one, t("access.administrator.propose.make")).click();
  await expect(one.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await propose(one, "make");
  await proveAddress(one, await as.visitor(), mailbox, first);
  await expect(one.locator('[name="reason"]')).toHaveValue(REASON);
  await button(one, t("access.administrator.propose.make")).click();
  await expect(one.getByText(t("errors.refusals.administrator.second_person"))).toBeVisible();
  await expect(button(one, t("access.administrator.confirm.make"))).toHaveCount(0);
  await expectNoViolations(one);

  await two.goto("/en/staff/people");
  const waits = two.locator("section", { has: two.getByRole("heading", { name: t("access.administrator.waiting") }) });
  await expect(waits.locator(`a[href="${pageOf(portal, chosen)}"]`)).toBeVisible();
  await expectNoViolations(two);
  await two.goto(linkIn(await mailbox.next(second, /^Proposal/), /\/staff\/people\//));
  await expect(two.getByText(REASON)).toBeVisible();
  await expectNoViolations(two);
  await button(two, t("access.administrator.confirm.make")).click();
  await expect(two.getByRole("definition").filter({ hasText: t("access.clusterRoles.staffAdmin") })).toBeVisible();
  await mailbox.next(chosen, /now a cluster administrator/);
  await mailbox.next(first, /^Confirmed/);
  expect((await theirs.goto("/en/staff/people"))?.status()).toBe(200);
});

test("an administrator’s right is taken away by two, after one proposal was declined and one taken back @plain", async ({ portal, as }) => {
  const { mailbox } = portal;
  const [first, second, chosen] = [admin(portal), admin(portal), admin(portal)];
  const [one, two, theirs] = [await as.person(first), await as.person(second), await as.person(chosen)];
  const address = pageOf(portal, chosen);
  await one.goto(address);
  await propose(one, "remove");
  await button(one, t("access.administrator.takeBack")).click();
  await expect(button(one, t("access.administrator.propose.remove"))).toBeVisible();
  await propose(one, "remove");
  await expect(button(one, t("access.administrator.takeBack"))).toBeVisible();
  // Whoever it is about reads none of it.
  await theirs.goto(address);
  await expect(theirs.getByText(t("access.person.yourself"))).toBeVisible();
  await expect(theirs.getByText(REASON)).toHaveCount(0);
  await theirs.goto("/en/staff/people");
  await expect(theirs.locator(`section a[href="${address}"]`)).toHaveCount(0);
  await two.goto(address);
  await button(two, t("access.administrator.decline")).click();
  await expect(button(two, t("access.administrator.propose.remove"))).toBeVisible();
  await mailbox.next(first, /Declined/);
  await propose(two, "remove");
  await one.goto(address);
  await button(one, t("access.administrator.confirm.remove")).click();
  // Without any role left, the roles are folded away.
  await one.locator("summary", { hasText: t("access.staffPeople.giveRole") }).click();
  await expect(button(one, t("access.administrator.propose.make"))).toBeVisible();
  expect((await theirs.goto("/en/staff/people"))?.status()).toBe(404);
  await mailbox.next(chosen, /no longer a cluster administrator/);
  expect(mailbox.count(chosen)).toBe(0);
});

test("an administrator alone reads that nobody can confirm, and how another is made on the machine", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const run = (sql: string) => inDatabase(portal, (db) => db.exec(sql));
  run("create table others as select * from cluster_roles where role = 'staffAdmin'; delete from cluster_roles where role = 'staffAdmin'");
  const [alone, chosen] = [admin(portal), newPerson(portal, { clusterRole: "reviewer" })];
  const page = await as.person(alone);
  await page.goto(pageOf(portal, chosen));
  await expect(page.getByText(t("errors.refusals.administrator.nobody_else"))).toBeVisible();
  await expect(page.getByText("npm run administrator")).toBeVisible();
  await expect(button(page, t("access.administrator.propose.make"))).toHaveCount(0);
  await expectNoViolations(page);
  run("insert into cluster_roles select * from others; drop table others");
});
