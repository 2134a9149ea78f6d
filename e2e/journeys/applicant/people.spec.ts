import type { Page } from "@playwright/test";
import sharp from "sharp";
import { formatDate } from "#lib/format";
import { chooseKind, goOn } from "../../support/browser/task-list.ts";
import { apply, button, claimFromQueue, decide, field, follow } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { applied } from "../../support/subjects/applied.ts";
import { openSent } from "../../support/subjects/sent-applications.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A12 on another device the mailed link offers the place where one was, in ${locale} @plain`, async ({ page, as, mailbox }) => {
    const { email, reference } = await applied(page, mailbox, locale);
    await chooseKind(page, t, "company");
    await page.goto(`/${locale}/apply/tasks/${reference}/question/sectors`);
    await field(page, "short").fill("Kept for another day.");
    await goOn(page, t);
    const other = await as.visitor();
    await other.goto(linkIn(await mailbox.next(email, new RegExp(reference)), /\/apply\/link\//));
    await button(other, t("membership.link.do")).click();
    await other.locator(`main a[href$="/question/exchange"]`).first().click();
    await expect(other).toHaveURL(/\/question\/exchange$/);
  });

  test(`A13 a used or expired link offers a new one in one tap, and reads like one that never was, in ${locale} @plain`, async ({
    page,
    portal,
    as,
    mailbox,
  }) => {
    const { email, reference } = await applied(page, mailbox, locale);
    const used = linkIn(await mailbox.next(email, new RegExp(reference)), /\/apply\/link\//);
    const made = used.replace(/[\w-]+$/, "x".repeat(43));
    await page.goto(used);
    await button(page, t("membership.link.do")).click();
    await expect(page).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    // In the browser that opened it the email is the way back.
    await page.goto(used);
    await expect(page).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    const [one, other] = [await as.visitor(), await as.visitor()];
    await one.goto(used);
    await other.goto(made);
    await expect(title(one, t("membership.ended.title"))).toBeVisible();
    await expect(one).toHaveTitle(new RegExp(`^${t("membership.ended.title")}`));
    expect(await one.locator("main").textContent()).toBe(await other.locator("main").textContent());
    for (const each of [one, other]) {
      await button(each, t("membership.ended.do")).click();
      await expect(title(each, t("membership.requested.title"))).toBeVisible();
    }
    expect(await one.locator("main").textContent()).toBe(await other.locator("main").textContent());
    const late = linkIn(await mailbox.next(email, new RegExp(reference)), /\/apply\/link\//);
    demo(portal).write(
      "update application_links set expires_at = ? where application_id = (select id from applications where reference = ?)",
      Date.now() - 1000,
      reference,
    );
    await one.goto(late);
    await other.goto(made);
    await expect(title(one, t("membership.ended.title"))).toBeVisible();
    expect(await one.locator("main").textContent()).toBe(await other.locator("main").textContent());
    await button(one, t("membership.ended.do")).click();
    await one.goto(linkIn(await mailbox.next(email, new RegExp(reference)), /\/apply\/link\//));
    await button(one, t("membership.link.do")).click();
    await expect(one).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    expect(mailbox.count(email)).toBe(0);
  });

  test(`A22 the status page tells the stage with its days, who acts next and what is missing, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    await openSent(page, portal, { locale });
    await expect(title(page, t("membership.own.heading.submitted"))).toBeVisible();
    for (const text of [t("membership.own.nextWho.submitted"), t("membership.own.missingNothing")])
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(page.locator("tr.on")).toHaveCount(1);
    await expect(page.locator("tr.on")).toContainText(t("review.stages.names.received"));
    await expect(page.locator("tr.on")).toContainText("3");
    await expect(page.getByRole("heading", { name: t("membership.own.line") })).toBeVisible();
    await expectNoViolations();
  });

  test(`A24 withdrawing what has been decided in the meantime shows the decision instead, in ${locale} @plain`, async ({
    page,
    portal,
  }) => {
    const { id } = await openSent(page, portal, { locale });
    await page.locator("summary", { hasText: t("membership.own.withdrawDo") }).click();
    demo(portal).write("update applications set status = 'approved', decided_at = ? where id = ?", Date.now(), id);
    await button(page, t("membership.own.withdrawSure")).click();
    await expect(title(page, t("membership.own.heading.approved"))).toBeInViewport();
    await expect(button(page, t("membership.own.withdrawSure"))).toHaveCount(0);
    expect(demo(portal).one("select status from applications where id = ?", id)).toBe("approved");
  });

  test(`A24 an application is withdrawn in two steps, with a mail, in ${locale} @plain`, async ({
    page,
    portal,
    mailbox,
    javaScriptEnabled,
  }) => {
    const { email } = await openSent(page, portal, { locale });
    await page.locator("summary", { hasText: t("membership.own.withdrawDo") }).click();
    await button(page, t("membership.own.withdrawSure")).click();
    const withdrawn = title(page, t("membership.own.heading.withdrawn"));
    await expect(withdrawn).toBeInViewport();
    if (javaScriptEnabled !== false) await expect(withdrawn).toBeFocused();
    // It will enter no other stage.
    await expect(page.getByRole("cell", { name: t("membership.stages.notYet") })).toHaveCount(0);
    await mailbox.next(email);
  });

  test(`A25 a refusal gives its reason, whom to ask, and from when one may apply again, in ${locale} @plain`, async ({
    page,
    portal,
    mailbox,
    as,
    expectNoViolations,
  }) => {
    const { email, organisation } = await openSent(page, portal, { locale, refused: "The cluster takes organisations only." });
    const from = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000);
    await expect(title(page, t("membership.own.heading.refused"))).toBeVisible();
    await expect(page.getByText("The cluster takes organisations only.")).toBeVisible();
    await expect(page.locator("main")).toContainText(formatDate(from, locale));
    await expect(page.locator("main a[href^='mailto:']").first()).toBeVisible();
    await expectNoViolations();
    await apply(await as.visitor(), t, locale, email, organisation);
    const mail = await mailbox.next(email);
    // In an email a date may be broken at its spaces.
    expect(mail.text).toContain(formatDate(from, locale).replaceAll("\u00a0", " "));
    expect(mail.links.filter((link) => link.includes("/apply/"))).toEqual([]);
  });

  test(`A25 approved, the desk opens with its checklist; a logo that is added ticks its line and stands on the page, in ${locale} @plain`, async ({
    page,
    portal,
    mailbox,
    as,
    expectNoViolations,
  }) => {
    const { reference, organisation, email } = await openSent(page, portal, { locale });
    const reviewer = await as.person(demo(portal).staff("reviewer"));
    await reviewer.setViewportSize({ width: 1280, height: 900 });
    await claimFromQueue(reviewer, t, locale, reference, organisation);
    await decide(reviewer, t, "approve", "review.decide.approveDo");
    await follow(page, mailbox, email, /\/invitations\//, t("access.invitation.accept"));
    await expect(page).toHaveURL(/\/desk$/);
    const steps = page.locator(".todo > li");
    await expect(steps).toHaveCount(4);
    const logo = steps.filter({ hasText: t("organisations.desk.steps.logo") });
    await logo.getByRole("link").click();
    await expect(page).toHaveURL(/\/profile\?organisation=.*#logo$/);
    const picture = await sharp({ create: { width: 80, height: 80, channels: 3, background: "#116644" } })
      .png()
      .toBuffer();
    const file = { name: "logo.png", mimeType: "image/png", buffer: picture };
    await page.locator("#logo-file").setInputFiles(file);
    await page.locator("#logo form[enctype] button").click();
    await expect(page.locator("#logo .error").first()).toBeVisible();
    await page.locator("#logo-file").setInputFiles(file);
    await page.locator("#logo-alt").fill("Three waves");
    await page.locator("#logo form[enctype] button").click();
    const shown = page.locator("#logo").getByRole("img", { name: "Three waves" });
    await expect(shown).toBeVisible();
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await expectNoViolations();
    await page.goto(`/${locale}/desk`);
    await expect(logo).toHaveCount(0);
    await page.getByText(t("organisations.desk.stepsDone", { n: 1 })).click();
    await expect(page.getByRole("link", { name: t("organisations.desk.steps.logo") })).toBeVisible();
  });
}
