import type { Locale } from "#domain/kernel/state";
import { hydrated, mailsWritten } from "../../support/browser/page-ready.ts";
import { checkAndSend, fillTasks, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { walkApplication } from "../../support/requests/walk-application.ts";
import { applied } from "../../support/subjects/applied.ts";
import { newDraft, openDraft } from "../../support/subjects/drafts.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A14 A20 pressed twice or posted again it is sent once; the page that follows says what comes and when, also later, in ${locale}`, async ({
    page,
    portal,
    mailbox,
    expectNoViolations,
  }) => {
    const draft = await openDraft(page, portal, { locale });
    const { reference, email } = draft;
    await fillDraft(portal, draft);
    await page.reload();
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    const again = await page.context().newPage();
    await again.goto(page.url());
    await button(page, t("membership.checkPage.do")).dblclick();
    const sent = page.getByRole("heading", { level: 1, name: t("membership.donePage.title") });
    await expect(sent).toBeVisible();
    const bookmark = page.url();
    await button(again, t("membership.checkPage.do")).click();
    await expect(again).toHaveURL(bookmark);
    await again.close();
    await page.reload();
    await expect(sent).toBeVisible();
    await page.goto(`/${locale}`);
    await page.goto(bookmark);
    await expect(page.locator(".panel .no")).toHaveText(reference);
    await expect(page.getByText(t("membership.donePage.nextText"))).toBeVisible();
    await expect(page.getByText(t("membership.donePage.byUnknown"))).toHaveCount(0);
    await expect(page.locator("main")).toContainText(/20\d\d/);
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: t("membership.donePage.copy") }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe(`${reference}.pdf`);
    await expect(page.locator('main a[href^="mailto:"]')).toBeVisible();
    await expectNoViolations();
    await mailbox.next(email, new RegExp(reference));
    expect(mailsWritten(portal, email, "application-received")).toBe(1);
  });

  test(`A15 offline at Send is said plainly; nothing is lost and sending again works, in ${locale}`, async ({
    page,
    portal,
    context,
    said,
  }) => {
    const posts: string[] = [];
    page.on(
      "requestfailed",
      (request) =>
        void (/DISCONNECTED/.test(request.failure()?.errorText ?? "") && request.method() === "POST" && posts.push(request.url())),
    );
    const draft = await openDraft(page, portal, { locale, kind: "company" });
    const { reference } = draft;
    await page.goto(question(locale, reference, "sectors"));
    await hydrated(page);
    await context.setOffline(true);
    await field(page, "short").fill("Typed on a train.");
    await button(page, t("membership.question.continue")).click();
    await expect(page.getByRole("alert").filter({ hasText: t("common.form.offline") })).toBeVisible();
    await expect(field(page, "short")).toHaveValue("Typed on a train.");
    await context.setOffline(false);
    await goOn(page, t);
    await page.goto(question(locale, reference, "sectors"));
    await expect(field(page, "short")).toHaveValue("Typed on a train.");

    await fillDraft(portal, draft);
    await page.goto(`/${locale}/apply/tasks/${reference}`);
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    await hydrated(page);
    await context.setOffline(true);
    await button(page, t("membership.checkPage.do")).click();
    await expect(page.getByRole("alert").filter({ hasText: t("common.form.offline") })).toBeVisible();
    await context.setOffline(false);
    await button(page, t("membership.checkPage.do")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.donePage.title") })).toBeVisible();
    expect(posts).toEqual([]);
    // The browser itself says that it is offline.
    said.splice(0, said.length, ...said.filter((line) => !line.includes("ERR_INTERNET_DISCONNECTED")));
  });

  test(`A17 A18 nothing is asked twice; the check page lists all, blanks too, and Change comes straight back, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const draft = await openDraft(page, portal, { locale });
    await fillDraft(portal, draft, { answers: { signatory: "same" } });
    await page.reload();
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
    const row = (name: string) => page.locator(".answers > div").filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });
    const asked = await page.locator(".answers dt").allTextContents();
    expect(asked.length).toBeGreaterThan(15);
    expect(new Set(asked).size).toBe(asked.length);
    await expect(row(t("questions.organisation.label"))).toContainText(draft.organisation);
    await expect(row(t("questions.website.label"))).toContainText(t("membership.checkPage.none"));
    await expect(row(t("questions.signatory.name"))).toContainText(t("questions.signatory.options.same"));
    await expect(row(t("questions.signatoryName.name"))).toHaveCount(0);
    const listing = row(t("membership.fields.listing"));
    await listing.getByRole("button", { name: t("membership.own.agree") }).click();
    await expect(listing.getByRole("button", { name: t("membership.own.takeBack") })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
    await expectNoViolations();
    await row(t("questions.website.label")).getByRole("link").click();
    await field(page, "website").fill("laminak.example.org");
    await goOn(page, t);
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
    await expect(row(t("questions.website.label"))).toContainText("https://laminak.example.org");
    await row(t("membership.tasks.kind")).getByRole("link").click();
    await button(page, t("membership.question.continue")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
  });

  test(`A24 a draft is deleted in two steps, with a mail, in ${locale} @plain`, async ({ page, portal, mailbox }) => {
    const { email, list } = await openDraft(page, portal, { locale });
    await page.locator("summary", { hasText: t("membership.tasks.delete") }).click();
    await button(page, t("membership.tasks.deleteSure")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.deleted.title") })).toBeVisible();
    await mailbox.next(email);
    await page.goto(list);
    await expect(page.getByRole("heading", { level: 1, name: t("membership.closed.title") })).toBeVisible();
  });

  test(`A26 from the first page to "sent" the smallest application takes at most 45 taps, and no page is wider than 360 px, in ${locale}`, async ({
    page,
    mailbox,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.addInitScript(() => {
      addEventListener(
        "click",
        (event) => {
          if (event.isTrusted) sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
        },
        true,
      );
      // What was typed before the scripts came is told to them again.
      const counted = new WeakMap<Element, string>();
      const isNew = (field: HTMLInputElement) => {
        const before = counted.get(field);
        counted.set(field, field.value);
        return before !== field.value;
      };
      // A list, or a file, takes two: it is opened, and one is chosen.
      addEventListener(
        "change",
        (event) => {
          const field = event.target as HTMLInputElement;
          if (field.matches("select, input[type=file]") && isNew(field)) sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 2;
        },
        true,
      );
      // A field into which something is typed; what may stay empty is passed by.
      addEventListener(
        "input",
        ({ target }) => {
          if (target instanceof Element && target.matches("input:not([type=radio], [type=checkbox], [type=file]), textarea"))
            if ((target as HTMLInputElement).value !== "" && isNew(target as HTMLInputElement))
              sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
        },
        true,
      );
    });
    const wide: string[] = [];
    page.on("load", async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth > 360).catch(() => false);
      if (over) wide.push(page.url());
    });
    await applied(page, mailbox, locale, { listing: false });
    await fillTasks(page, t, { answers: { region: "", offers: "", needs: "" } });
    await checkAndSend(page, t);
    // One more opens the link in the mail, which no page sees.
    const taps = 1 + Number(await page.evaluate(() => sessionStorage.taps));
    expect(wide).toEqual([]);
    expect(taps).toBeGreaterThan(30);
    expect(taps).toBeLessThanOrEqual(45);
  });
}

for (const [kind, country] of [
  ["company", "ES"],
  ["research", "FR"],
  ["university", "CA"],
  ["careProvider", "ES"],
  ["administration", "FR"],
] as const)
  test(`${kind} from ${country}: the application goes to the end`, async ({ portal }) => {
    const draft = newDraft(portal, { locale: "en", country });
    const to = await walkApplication(portal, draft, { kind, country });
    expect(to).toContain(`/apply/tasks/${draft.reference}/done`);
  });
