import type { Page } from "@playwright/test";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { confirmMerge } from "#domain/organisations/merge/confirm-merge";
import { actsFor, member, organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { administrators } from "#test/fixtures/merges";
import { LONG_AGO, proveAddress } from "../../support/browser/step-up.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import type { Portal } from "../../support/portals/portal.ts";
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
  // Only what there is to move is listed.
  await expect(first.getByText(new RegExp(`${t("duplicates.merge.movesNoMore")}|${t("duplicates.merge.movesNothing")}`))).toBeVisible();
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

/** Two organisations with one owner for both, merged into one; the one that goes has an admin as well, the other a second owner. */
const mergedWithOneOwner = (portal: Portal, name: string) =>
  inPortal(portal, async () => {
    const [fromId, intoId] = [await organisation({ name }), await organisation({ name: `${name} Taldea` })];
    const [owner, admin] = [await member(fromId), await member(fromId, "admin")];
    await actsFor(owner, intoId);
    await member(intoId);
    const [first, second] = await administrators();
    const reason = "Both are the same company.";
    const { mergeId } = expectDone(await askMerge(first, { fromId, intoId, choices: {}, reason }));
    expectDone(await confirmMerge(second, { mergeId }));
    const emailOf = ({ actor }: typeof owner) => (actor.kind === "person" ? actor.email : "");
    return { mergeId, fromId, intoId, owner: emailOf(owner), admin: emailOf(admin), office: emailOf(first) };
  });

test("an owner who left while their organisation was merged does not come back with it: its admin reads so, and becomes the owner after 14 days @plain", async ({
  portal,
  as,
  expectNoViolations,
}, { project }) => {
  const name = `Otsabide Sentsoreak ${project.name}`;
  const { mergeId, fromId, intoId, ...emails } = await mergedWithOneOwner(portal, name);
  const cluster = demo(portal);
  const rolesIn = (id: string) =>
    cluster.one(
      "select coalesce(group_concat(role, ' '), '') from (select role from organisation_people where organisation_id = ? order by role)",
      id,
    );
  const slug = cluster.one("select slug from organisations where id = ?", fromId);
  expect(rolesIn(intoId)).toBe("admin owner owner");
  const owner = await as.person(emails.owner);
  await owner.goto("/en/people");
  await button(owner, t("access.people.leaveDo")).click();
  await expect(owner).toHaveURL(/\/en\/account/);

  const office = await as.person(emails.office);
  await office.goto(`/en/staff/organisations/merge/${mergeId}`);
  await button(office, t("duplicates.merge.reverse")).click();
  await expect(office.getByText(t("duplicates.merge.keptTitle"))).toBeVisible();
  expect([rolesIn(fromId), rolesIn(intoId)]).toEqual(["admin", "owner"]);

  const asked = await portal.mailbox.next(emails.admin, /owner/);
  expect(asked.text).toContain("has no owner any more");
  const admin = await as.person(emails.admin);
  await admin.goto(`/en/people?organisation=${slug}`);
  await expect(admin.getByRole("heading", { name: t("joining.succession.titleLeft") })).toBeVisible();
  await expectNoViolations(admin);

  await office.goto("/en/staff/organisations/requests");
  const entry = office.getByRole("listitem").filter({ has: office.getByRole("heading", { name, exact: true }) });
  await expect(entry).toContainText(t("joining.succession.because.left"));

  // Fifteen days later the office has chosen nobody.
  cluster.write("update organisation_successions set opened_at = opened_at - 15 * 86400000 where organisation_id = ?", fromId);
  await admin.reload();
  const frame = admin.getByRole("navigation", { name: t("common.nav.member") }).locator("..");
  await expect(frame).toContainText(t("terms.organisationRole.admin"));
  await button(admin, t("joining.succession.take")).click();
  await expect(admin.getByText(t("access.people.done.taken"))).toBeVisible();
  await expect(frame).toContainText(t("terms.organisationRole.owner"));
  expect(rolesIn(fromId)).toBe("owner");
  await office.reload();
  await expect(entry).toHaveCount(0);
  expect((await owner.goto("/en/people"))?.status()).toBe(404);
});

test("a reviewer sees the two side by side, reads why they may not, and has no button", async ({ portal, as }) => {
  const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  await page.goto(`/en/staff/organisations/merge?from=${listed(portal, "slug", 7)}&into=${listed(portal, "slug", 8)}`);
  await expect(page.getByText(t("duplicates.merge.adminsOnly"))).toBeVisible();
  await expect(button(page, t("duplicates.merge.ask"))).toHaveCount(0);
});
