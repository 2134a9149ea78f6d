import type { Page } from "@playwright/test";
import { setPoint } from "#domain/review/changes/set-point";
import { as as acting } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { waitingApplication } from "../../support/browser/untouched.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { OFFICE, REVIEWERS, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an approval is undone while its mail waits, and all that it made is gone @plain", async ({ portal, as, mailbox }) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const page = await as.person(REVIEWERS[0]);
  await page.goto(`/en/staff/applications/${id}`);
  await button(page, t("review.claim")).click();
  await page.getByRole("link", { name: t("review.decision.approve"), exact: true }).click();
  await button(page, t("review.decide.approveDo")).click();
  await expect(page.getByText(/We will send the email at/)).toBeVisible();
  const told = t("errors.refusals.application.already_decided", { by: "you", outcome: "approved", at: "" }).replace(/[\s,.]+$/, "");
  await expect(page.locator("#why-not")).toContainText(told);
  for (const step of ["approve", "askForChanges", "refuse"]) await expect(button(page, t(`review.decision.${step}`))).toHaveCount(0);
  expect(cluster.one("select count(*) from invitations where application_id = ?", id)).toBe("1");

  await button(page, t("review.undo.do")).click();
  await expect(page.getByText(t("review.history.undone"))).toBeVisible();
  await expect(page.getByRole("link", { name: t("review.decision.approve"), exact: true })).toBeVisible();
  expect(cluster.one("select count(*) from invitations where application_id = ?", id)).toBe("0");
  expect(cluster.one("select status from applications where id = ?", id)).toBe("submitted");
  expect(mailbox.count(cluster.one("select email from applications where id = ?", id))).toBe(0);
});

test("C13 an application is beside the organisation that it may be, field by field, and the panel leads there @plain", async ({
  portal,
  as,
}) => {
  const cluster = demo(portal);
  const like = `from application_likes l join organisations o on o.id = l.other_id join applications a on a.id = l.application_id
    where l.kind = 'organisation' and o.status <> 'closed' and a.status = 'submitted' and (a.organisation_id is null or a.organisation_id <> o.id) limit 1`;
  const [id = "", name = "", own = ""] = [`a.id`, `o.name`, `a.organisation_name`].map((column) => cluster.one(`select ${column} ${like}`));
  const page = await as.person(OFFICE);
  await page.goto(`/en/staff/applications?view=all&open=${id}`);
  await page
    .locator(".beside")
    .getByRole("link", { name: t("duplicates.possible.compare") })
    .click();
  await expect(page).toHaveURL(/#duplicates$/);
  const compared = page.locator("details").filter({ has: page.getByRole("columnheader", { name, exact: true }) });
  if ((await compared.getAttribute("open")) === null) await compared.locator("summary").click();
  const row = (field: string) => compared.getByRole("row").filter({ has: page.getByRole("rowheader", { name: field, exact: true }) });
  await expect(row(t("questions.organisation.label")).getByRole("cell").first()).toHaveText(own);
  await expect(row(t("questions.country.label"))).toContainText(t("duplicates.possible.inCommon"));
});

test("a decision on what nobody has says that it assigns it too, and does both @plain", async ({ portal, as }) => {
  const id = waitingApplication(portal);
  const page = await as.person(REVIEWERS[0]);
  await page.goto(`/en/staff/applications/${id}/decision`);
  await page
    .locator("summary")
    .filter({ hasText: t("review.decision.refuse") })
    .click();
  const refusing = page.locator("details[open]");
  await expect(refusing).toContainText(t("review.decide.claimText"));
  await refusing.getByLabel(t("review.fields.reason")).fill("It has no seat in the region.");
  await refusing.getByRole("button", { name: t("review.decide.refuseDo"), exact: true }).click();
  await expect(page.getByText(t("membership.status.refused")).first()).toBeVisible();
  expect(demo(portal).one("select p.email from applications a join people p on p.id = a.assigned_to where a.id = ?", id)).toBe(
    REVIEWERS[0],
  );
});

test("of two reviewers one takes it, and the other reads who has it @plain", async ({ portal, as }) => {
  const id = waitingApplication(portal);
  const [first, second] = await Promise.all(REVIEWERS.slice(0, 2).map((email) => as.person(email)));
  if (!first || !second) throw new Error("two reviewers are needed");
  for (const page of [first, second]) await page.goto(`/en/staff/applications/${id}`);
  await button(first, t("review.claim")).click();
  await expect(button(first, t("review.release"))).toBeVisible();
  await button(second, t("review.claim")).click();
  const name = demo(portal).one(
    "select p.first_name || ' ' || p.last_name from applications a join people p on p.id = a.assigned_to where a.id = ?",
    id,
  );
  await expect(second.locator(".decide")).toContainText(name);
});

test("lists with personal data that staff open are recorded too, for administrators to read", async ({ as }) => {
  const page = await as.person(OFFICE);
  for (const path of ["organisations", "organisations/merge", "committee", "people", "applications"]) await page.goto(`/en/staff/${path}`);
  await page.goto("/en/staff/settings/readings");
  for (const what of ["organisations", "votes", "people", "queue"] as const)
    await expect(
      page
        .getByRole("row")
        .filter({ hasText: t(`settings.readings.what.${what}`) })
        .first(),
    ).toBeVisible();
});

test("on a phone each answer is as wide as the page, also beside a long action, and the headings are those of staff", async ({
  portal,
  as,
}) => {
  const page = await as.person(REVIEWERS[0]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/eu/staff/applications/${taken(portal)}`);
  const widths = await page
    .locator(".fields dt + dd:has(~ .a)")
    .evaluateAll((answers) => answers.map((answer) => [answer.clientWidth, answer.parentElement?.clientWidth]));
  expect(widths.length).toBeGreaterThan(10);
  for (const [answer, row] of widths) expect(answer).toBe(row);
  await expect(page.getByRole("heading", { level: 2, name: wordsIn("eu")("review.organisation"), exact: true })).toBeVisible();
});

test("the queue is narrowed by its address and says when nothing matches @plain", async ({ as, expectNoViolations }) => {
  const page = await as.person(REVIEWERS[0]);
  await page.goto("/en/staff/applications");
  await page.getByLabel(t("review.filters.country")).selectOption("ES");
  await button(page, t("review.filters.apply")).click();
  await expect(page).toHaveURL(/country=ES/);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(2)).toContainText("Spain");
  await expect(page.getByRole("table")).not.toContainText("France");
  await page.getByRole("link", { name: t("review.columns.organisation"), exact: true }).click();
  await expect(page.getByRole("columnheader", { name: t("review.columns.organisation") })).toHaveAttribute("aria-sort", "ascending");
  await expectNoViolations(page);

  await page.getByRole("searchbox", { name: t("review.filters.q") }).fill("nothing of this name");
  await button(page, t("review.filters.apply")).click();
  await expect(page.getByRole("heading", { name: t("review.noMatch.title") })).toBeVisible();
  await page
    .locator(".empty")
    .getByRole("link", { name: t("review.filters.clear") })
    .click();
  await expect(page.getByRole("table")).toBeVisible();
});

test("without an active reviewer the queue says in red that nobody is told", async ({ portal, as }) => {
  const page = await as.person(demo(portal).staff("staffAdmin"));
  await page.goto("/en/staff/applications");
  await expect(page.getByText(t("review.noReviewer"))).toHaveCount(0);
  const database = new (await import("better-sqlite3")).default(portal.database);
  database.exec("update people set status = 'disabled' where id in (select person_id from cluster_roles where role = 'reviewer')");
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: t("review.noReviewer") })).toBeVisible();
  database.exec("update people set status = 'active' where id in (select person_id from cluster_roles where role = 'reviewer')");
  database.close();
});

test("what speaks against an approval since its page was opened is asked for at its field, where the answer leads @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const page = await as.person(REVIEWERS[0]);
  const reason = page.getByRole("textbox", { name: t("review.obstacles.reason") });
  // One that nothing speaks against yet.
  const waiting = inDatabase(portal, (db) =>
    db.prepare("select id from applications where status = 'submitted' order by id").pluck().all(),
  );
  let id = "";
  for (const one of waiting as string[]) {
    id = one;
    inDatabase(portal, (db) =>
      db.prepare("update applications set assigned_to = (select id from people where email = ?) where id = ?").run(REVIEWERS[0], id),
    );
    await page.goto(`/en/staff/applications/${id}/decision?step=approve`);
    if ((await reason.count()) === 0 && (await button(page, t("review.decide.approveDo")).count()) === 1) break;
  }
  const reviewer = demo(portal).one("select id from people where email = ?", REVIEWERS[0]);
  const draft = { applicationId: id, question: "short", text: "What does it do?" };
  await inPortal(portal, async () => expectDone(await setPoint(await acting(reviewer), draft)));
  const approve = button(page, t("review.decide.approveDo"));
  const answer = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
  await expect(reason).toHaveCount(0);
  for (const said of [t("errors.refusals.approval.reason_needed"), t("review.errors.despite.missing")]) {
    await approve.click();
    await expect(answer.getByRole("link", { name: said, exact: true })).toBeVisible();
    await expect(answer).toBeFocused();
    await expect(reason).toHaveAttribute("aria-invalid", "true");
    await answer.getByRole("link").click();
    await expect(reason).toBeFocused();
  }
  const noted = t("review.obstacles.requestNotSent", { n: 1, fields: t("questions.short.name") });
  await expect(page.getByText(noted, { exact: true })).toBeVisible();
  await expectNoViolations(page);
  await reason.fill("Clear by telephone.");
  await approve.click();
  await expect(button(page, t("review.undo.do"))).toBeVisible();
});
