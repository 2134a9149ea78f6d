import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { mailLengths } from "#domain/retention/said-lengths";
import { waitingApplication } from "../../support/browser/untouched.ts";
import { button, field } from "../../support/main-job.ts";
import { type Demo, demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { openAndClaim } from "../../support/subjects/reviewers.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

/** Why a requested change was not made. */
const WHY = "The town is right as it is.";

const en = wordsIn("en");
const PHONE = { width: 390, height: 844 };

const column = (cluster: Demo, name: string, id: string) => cluster.one(`select ${name} from applications where id = ?`, id);

/** One action at a field: its words are typed where the field is. */
async function ask(page: Page, question: string, text: string) {
  const row = page.locator(`#field-${question}`);
  await row.locator("summary").click();
  await row.locator("textarea").fill(text);
  await button(page, en("review.points.add")).and(row.getByRole("button")).click();
  await expect(page.locator(`#field-${question}`).getByText(en("review.points.draft"))).toBeVisible();
  await expect(page.locator(`#field-${question}`)).toContainText(text);
}

test("C17 opening a field's request by key puts the focus into its box; taking an application on leaves the focus on its button", async ({
  portal,
  as,
}) => {
  const staff = await as.person(demo(portal).staff("reviewer"));
  await openAndClaim(staff, waitingApplication(portal));
  await expect(button(staff, en("review.release"))).toBeFocused();
  const row = staff.locator("#field-town");
  const box = row.locator("textarea");
  await row.locator("summary").press("Enter");
  await expect(box).toBeFocused();
  // The form is as wide as the row, and what can be decided stays in sight wherever one reads.
  const [form, whole] = [await row.locator(".ask").boundingBox(), await row.boundingBox()];
  expect(form?.width).toBeGreaterThan(0.95 * (whole?.width ?? 0));
  await expect(staff.locator(".decision-bar").getByRole("link").first()).toBeInViewport();
  await staff.keyboard.type("Which town, please?");
  await expect(box).toHaveValue("Which town, please?");
  await row.locator("summary").press("Space");
  await expect(box).toBeHidden();
  // A letter may follow before the browser says that the fold is open.
  const inBox = await row.locator("summary").evaluate((summary) => {
    (summary as HTMLElement).click();
    return document.activeElement?.matches("textarea");
  });
  expect(inBox).toBe(true);
  await row.locator("summary").press("Space");
  await expect(box).toBeHidden();
  await row.locator("summary").press("Space");
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("Which town, please?");
  // Escape and Cancel close the request alone, keep its words and give the focus back to its line.
  for (const close of [() => staff.keyboard.press("Escape"), () => row.getByRole("button", { name: en("queue.panel.cancel") }).click()]) {
    const before = staff.url();
    await close();
    await expect(box).toBeHidden();
    await expect(row.locator("summary")).toBeFocused();
    expect(staff.url()).toBe(before);
    await row.locator("summary").press("Space");
    await expect(box).toHaveValue("Which town, please?");
  }
});

for (const locale of ["en", "eu"] as const satisfies Locale[]) {
  const t = wordsIn(locale);

  test(`A23 C17 C18 a point set at a field opens only that field; sent again it is back with what changed, in ${locale} @plain`, async ({
    portal,
    as,
    page,
    mailbox,
    expectNoViolations,
    javaScriptEnabled,
  }) => {
    const cluster = demo(portal);
    const id = waitingApplication(portal);
    cluster.write("update applications set locale = ? where id = ?", locale, id);
    // A member of that name: a draft would be offered to join it.
    cluster.write(
      "update applications set organisation_name = (select min(name) from organisations where status = 'active') where id = ?",
      id,
    );
    const [email, reference, name] = ["email", "reference", "organisation_name"].map((one) => column(cluster, one, id)) as [
      string,
      string,
      string,
    ];
    const staff = await as.person(cluster.staff("reviewer"));
    await openAndClaim(staff, id);
    await ask(staff, "organisation", "Legal name, please.");
    await ask(staff, "town", "Which town?");
    await expect(staff.locator(".decide")).toContainText(en("review.points.notSent", { n: 2 }));
    await expectNoViolations(staff);
    await staff.getByRole("link", { name: en("review.decision.askForNoted", { n: "2" }), exact: true }).click();
    await expect(staff.locator("form li").getByText("Which town?")).toBeVisible();
    await button(staff, en("review.decide.changesDo")).click();
    await expect(staff.getByText(en("review.points.waiting")).first()).toBeVisible();

    await page.setViewportSize(PHONE);
    const mail = await mailbox.next(email, new RegExp(reference));
    for (const point of ["Legal name, please.", "Which town?"]) expect(mail.text).toContain(point);
    // The day of the reminder is here: it waits as a job, three days before the deadline.
    const request = cluster.one("select id from change_requests where application_id = ? and answered_at is null", id);
    const early = cluster.one(
      "select c.due_at - j.not_before from change_requests c join jobs j on j.key = c.id and j.kind = 'application.remindChanges' where c.id = ?",
      request,
    );
    expect(Number(early)).toBe(3 * 24 * 60 * 60 * 1000);
    cluster.write("update jobs set not_before = ? where key = ? and kind = 'application.remindChanges'", Date.now(), request);
    const reminder = await mailbox.next(email, new RegExp(reference));
    expect(reminder.subject).toBe(
      t("mail.templates.application-changes-due.subject", { reference, ...mailLengths("application-changes-due") }),
    );
    for (const point of ["Legal name, please.", "Which town?"]) expect(reminder.text).toContain(point);
    await page.goto(linkIn(mail, /\/apply\/link\//));
    await button(page, t("membership.link.do")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.own.heading.changesAsked") })).toBeVisible();
    await expect(page.locator(".points > li")).toHaveCount(2);
    await expectNoViolations(page);

    await page.locator(".points > li").first().getByRole("link").click();
    await expect(page.getByText("Legal name, please.")).toBeVisible();
    await expect(field(page, "organisation")).toHaveCount(1);
    await expect(field(page, "country")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: t("membership.offer.title") })).toHaveCount(0);
    await field(page, "organisation").fill(`${name}, S.L.`);
    await button(page, t("membership.question.continue")).click();
    await expect(page).toHaveURL(new RegExp(`/apply/status/${reference}`));
    await expect(page.getByText(t("membership.own.correct.count", { done: "1", all: "2" }))).toBeVisible();
    await expect(page.locator(".points > li").first()).toContainText(t("membership.own.correct.now"));
    await expect(page.locator(".points > li").first()).toContainText(`${name}, S.L.`);
    await expect(page.locator(".points .is")).toHaveCount(1);
    await expect(page.locator(".status-panel")).toContainText(t("membership.own.missingPoints", { n: 1 }));

    await page.goto(`/${locale}/apply/tasks/${reference}/question/contact`);
    await expect(page).toHaveURL(new RegExp(`/apply/status/${reference}`));
    await expect(button(page, t("membership.own.resend"))).toHaveCount(0);
    await page.getByText(t("membership.own.explain.open")).click();
    await button(page, t("membership.own.explain.do")).click();
    await expect(page.getByText(t("errors.refusals.application.unchanged")).first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/apply/status/${reference}`));
    await field(page, "explanation").fill(WHY);
    await button(page, t("membership.own.explain.do")).click();
    const heading = page.getByRole("heading", { level: 1, name: t("membership.own.heading.submitted") });
    await expect(heading).toBeVisible();
    // The button that sent it is gone; the focus is not lost with it.
    if (javaScriptEnabled) await expect(heading).toBeFocused();

    await staff.goto(`/en/staff/applications/${id}`);
    const row = staff.locator("#field-organisation");
    await expect(row.locator(".diff ins")).toContainText("S");
    await expect(row.locator(".diff .old")).toContainText(name);
    await expect(row.locator(".diff .new")).toContainText(`${name}, S.L.`);
    await expect(staff.locator("#field-town .diff")).toHaveCount(0);
    await expect(staff.getByText(WHY).first()).toBeVisible();
    await expect(button(staff, en("review.release"))).toBeVisible();
    expect(column(cluster, "status", id)).toBe("submitted");
    await expectNoViolations(staff);

    await row.getByRole("button", { name: new RegExp(`^${en("review.points.resolve")}`) }).click();
    await expect(row.locator(".point")).toContainText(/Marked as resolved by .+ on /);
    await expect(row.getByRole("button", { name: new RegExp(`^${en("review.points.resolve")}`) })).toHaveCount(0);

    // C18: the history says who did it, when, and what was there before and after.
    await staff.getByRole("link", { name: en("review.historyPage.link") }).click();
    const resent = staff.locator(".hist > li").filter({ hasText: en("review.history.resent") });
    await expect(resent.locator(".diff .old")).toContainText(name);
    await expect(resent.locator(".diff .new")).toContainText(`${name}, S.L.`);
    await expect(resent).toContainText(en("review.by.applicant"));
    await expect(resent.locator(".meta").filter({ hasText: /20\d\d.*\d\d:\d\d/ })).toHaveCount(1);
  });

  test(`A22 the status page tells what happened with its dates, and who acts next, in ${locale} @plain`, async ({
    portal,
    as,
    page,
    mailbox,
  }) => {
    const cluster = demo(portal);
    const id = waitingApplication(portal);
    cluster.write("update applications set locale = ? where id = ?", locale, id);
    const staff = await as.person(cluster.staff("reviewer"));
    await openAndClaim(staff, id);
    const reference = column(cluster, "reference", id);
    await page.setViewportSize(PHONE);
    await page.goto(`/${locale}/apply/status/${reference}`);
    await button(page, t("membership.ended.do")).click();
    await page.goto(linkIn(await mailbox.next(column(cluster, "email", id), new RegExp(reference)), /\/apply\/link\//));
    await button(page, t("membership.link.do")).click();
    for (const step of ["sent", "confirmed", "assigned"])
      await expect(page.getByText(t(`membership.own.steps.${step}`), { exact: true })).toBeVisible();
    await expect(page.getByText(t("membership.own.nextWho.submitted")).first()).toBeVisible();
    await expect(page.locator(".line .who").first()).toContainText(/20\d\d/);
  });
}

test("a decision that is refused is answered with its step open, though another was opened first, with scripts or without @plain", async ({
  portal,
  as,
}) => {
  const page = await as.person(demo(portal).staff("reviewer"));
  const id = waitingApplication(portal);
  await openAndClaim(page, id);
  for (const [step, act] of [
    ["refuse", "refuseDo"],
    ["askForChanges", "changesDo"],
  ] as const) {
    await page.goto(`/en/staff/applications/${id}/decision`);
    const fold = page.locator("details", { has: page.locator("summary", { hasText: en(`review.decision.${step}`) }) });
    await fold.locator("summary").first().click();
    await button(page, en(`review.decide.${act}`)).click();
    await expect(fold.getByRole("alert").filter({ hasText: en("common.form.problem") })).toBeFocused();
    await expect(button(page, en(`review.decide.${act}`))).toBeVisible();
  }
});

test("C14 of two who decide at once the second reads who has, and one mail leaves @plain", async ({ portal, as, mailbox }) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const first = await as.person(cluster.staff("reviewer"));
  await openAndClaim(first, id);
  const admin = cluster.staff("staffAdmin");
  const second = await as.person(admin);
  await second.goto(`/en/staff/applications/${id}/decision`);
  await first.goto(`/en/staff/applications/${id}/decision`);
  await button(first, en("review.decide.approveDo")).click();
  await expect(first.locator("aside").getByRole("heading", { name: en("review.handling") })).toBeVisible();
  await button(second, en("review.decide.approveDo")).click();
  const name = cluster.one("select first_name || ' ' || last_name from people where email = ?", cluster.staff("reviewer"));
  const told = en("errors.refusals.application.already_decided", { by: name, outcome: "approved", at: "" }).replace(/[\s,.]+$/, "");
  await expect(second.getByText(told).first()).toBeVisible();
  await expect(second.getByText(en("queue.draft.kept")), "nothing was typed that could be kept").toHaveCount(0);
  const email = column(cluster, "email", id);
  await mailbox.next(email);
  expect(mailbox.count(email)).toBe(0);
  await second.goto(`/en/staff/applications/${id}`);
  await expect(second.locator(".hist > li").first()).toContainText(name);
  // Who, and when.
  await expect(second.locator(".decide")).toContainText(en("review.decidedAt"));
  await expect(second.locator(".decide")).toContainText(/20\d\d, \d\d:\d\d/);
  await expect(second.locator(".hist > li").first()).toContainText(/20\d\d, \d\d:\d\d/);
});

test("C18 the history is narrowed by who and what, shows old and new, and leaves as a file of text @plain", async ({ portal, as }) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const page = await as.person(cluster.staff("reviewer"));
  await openAndClaim(page, id);
  await ask(page, "position", "=1+1");
  await page.getByRole("link", { name: en("review.historyPage.link") }).click();
  await expect(page.locator(".hist > li").filter({ hasText: en("review.history.claimed") })).toHaveCount(1);
  await page.locator('select[name="who"]').selectOption("applicant");
  await button(page, en("review.historyPage.narrow")).click();
  await expect(page.locator(".hist > li").filter({ hasText: en("review.history.claimed") })).toHaveCount(0);
  await expect(page.locator(".hist > li").filter({ hasText: en("review.history.submitted") })).toHaveCount(1);
  const address = await page.getByRole("link", { name: en("review.historyPage.file") }).getAttribute("href");
  const file = await page.request.get(address ?? "");
  expect(file.headers()["content-type"]).toContain("text/csv");
  const text = await file.text();
  expect(text).toContain(en("review.history.submitted"));
  expect(text).not.toContain(en("review.history.claimed"));
  for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
});
