import type { Locale } from "#domain/kernel/state";
import { openDraft } from "../support/drafts.ts";
import { linkIn } from "../support/mailbox.ts";
import { apply, button, field, follow } from "../support/main-job.ts";
import { demo } from "../support/places.ts";
import { answerPage, checkAndSend, chooseKind, fillAndSend, fillTasks, goOn } from "../support/task-list.ts";
import { expect, test } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 120_000 });
const LOCALES = ["en", "eu"] as const satisfies Locale[];
let n = 0;
const newAddress = () => `nahia-${process.pid}-${Date.now()}-${++n}@example.org`;

for (const locale of LOCALES) {
  const t = wordsIn(locale);
  const question = (reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;

  test(`A1 the start page is one tap away and states who may join, how long it takes, what follows and what becomes of the data, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await page.locator(`a[href="/${locale}/apply"]:visible`).first().click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.title") })).toBeVisible();
    for (const term of ["who", "long", "next"])
      await expect(page.getByText(t(`membership.apply.${term}.term`), { exact: true }).first()).toBeVisible();
    await expect(page.getByText(t("membership.apply.more.data.title"))).toBeVisible();
  });

  test(`A2 six fields begin it: no password and no puzzle, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/apply`);
    const names = await page
      .locator("main :is(input, select, textarea)[name]:not([type=hidden])")
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name).filter((name) => name !== "homepage"));
    expect(names).toEqual(["firstName", "lastName", "email", "country", "position", "organisation", "privacy", "listing", "newsletter"]);
    await expect(page.locator("input[type=password], iframe, canvas")).toHaveCount(0);
  });

  test(`A3 A12 A21 the reference stands after the short form; the mailed link opens the saved pages elsewhere, in ${locale} @plain`, async ({
    page,
    as,
    mailbox,
  }) => {
    const email = newAddress();
    const reference = await apply(page, t, locale, email, `Laminak ${email}`);
    await follow(page, mailbox, email, /\/apply\/confirm\//, t("membership.confirm.do"));
    await chooseKind(page, t, "company");
    await page.goto(question(reference, "short"));
    await field(page, "short").fill("Kept for another day.");
    await goOn(page, t);

    const other = await as.visitor();
    const mail = await mailbox.next(email, new RegExp(reference));
    await other.goto(linkIn(mail, /\/apply\/link\//));
    await button(other, t("membership.link.do")).click();
    await expect(other).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    await other.goto(question(reference, "short"));
    await expect(field(other, "short")).toHaveValue("Kept for another day.");

    await other.goto(`/${locale}/apply/tasks/${reference}`);
    await fillAndSend(other, t);
    const receipt = await mailbox.next(email, new RegExp(reference));
    expect(linkIn(receipt, /\/apply\/link\//)).toContain(`/${locale}/apply/link/`);
  });

  test(`A4 A6 at most three questions a page, one heading, Back on top, Continue at the left, no asterisk, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { reference, list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(question(reference, "name"));
    let seen = 0;
    for (const section of ["name", "sectors", "contact", "fee"]) {
      await page.goto(question(reference, section));
      while (page.url() !== list) {
        seen++;
        await expect(page.locator("h1")).toHaveCount(1);
        const fields = page.locator("main form.question .field");
        const count = await fields.count();
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(3);
        const top = await page.getByRole("link", { name: t("membership.question.back"), exact: true }).boundingBox();
        const heading = await page.locator("h1").boundingBox();
        expect(top?.y ?? 999).toBeLessThan(heading?.y ?? 0);
        const first = await fields.first().locator(":is(input, select, textarea)").first().boundingBox();
        expect(first?.y ?? 9999).toBeLessThan(844);
        const go = await button(page, t("membership.question.continue")).boundingBox();
        expect(go?.x ?? 999).toBeLessThan(40);
        const text = await page.locator("main").textContent();
        expect(text).not.toContain("*");
        const optional = await page.locator("main .opt").allTextContents();
        for (const words of optional) expect(words.trim()).toBe(t("common.form.optional"));
        await answerPage(page);
        await goOn(page, t);
      }
    }
    expect(seen).toBeGreaterThanOrEqual(12);
  });

  test(`A5 each field brings the right keyboard and what the phone remembers, in ${locale}`, async ({ page, portal }) => {
    const { reference } = await openDraft(page, portal, { locale, kind: "company" });
    const attributes = async (at: string, name: string) => {
      if (!page.url().endsWith(`/question/${at}`)) await page.goto(question(reference, at));
      return field(page, name).evaluate((each) => ["type", "inputmode", "autocomplete"].map((name) => each.getAttribute(name)));
    };
    expect(await attributes("contact", "firstName")).toEqual(["text", null, "given-name"]);
    expect(await attributes("contact", "lastName")).toEqual(["text", null, "family-name"]);
    expect(await attributes("name", "organisation")).toEqual(["text", null, "organization"]);
    expect((await attributes("name", "country"))[2]).toBe("country");
    expect(await attributes("reach", "phone")).toEqual(["tel", "tel", "tel"]);
    expect(await attributes("online", "website")).toEqual(["url", "url", "url"]);
    expect(await attributes("address", "postalCode")).toEqual(["text", null, "postal-code"]);
    expect(await attributes("billing", "invoiceEmail")).toEqual(["email", "email", "off"]);
    expect(await attributes("size", "people")).toEqual(["text", "numeric", "off"]);
    await page.goto(`/${locale}/apply`);
    expect(await field(page, "email").evaluate((each) => each.getAttribute("autocomplete"))).toBe("email");
  });

  test(`A7 a page that is refused takes the focus, says at each field what to do and keeps what was typed, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const { reference } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(question(reference, "size"));
    await field(page, "people").fill("many");
    await field(page, "founded").fill("long ago");
    await field(page, "group").fill("Laminak Taldea");
    await button(page, t("membership.question.continue")).click();
    const summary = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
    await expect(summary).toBeFocused();
    for (const name of ["people", "founded"]) {
      const text = t("questions.problems.number").replace("{label}", t(`questions.${name}.label`));
      await expect(summary.getByRole("link", { name: text })).toBeVisible();
      await expect(page.locator(".field .error", { hasText: text })).toBeVisible();
    }
    await expect(field(page, "people")).toHaveValue("many");
    await expect(field(page, "group")).toHaveValue("Laminak Taldea");
    await expectNoViolations();
  });

  test(`A9 the country drives the identifier question, in ${locale} @plain`, async ({ page, portal }) => {
    const { reference } = await openDraft(page, portal, { locale, kind: "company" });
    for (const [country, asked, wrong, right] of [
      ["ES", "nif", "B12345670", "B12345674"],
      ["FR", "vat", "FR40303265046", "FR40303265045"],
      ["CA", "registration", "??", "BN 123456789"],
    ] as const) {
      await page.goto(question(reference, "name"));
      await field(page, "country").selectOption(country);
      await goOn(page, t);
      await expect(page.getByRole("heading", { level: 1, name: t(`questions.identifier.${asked}.label`) })).toBeVisible();
      await field(page, "identifier").fill(wrong);
      await button(page, t("membership.question.continue")).click();
      await expect(page.getByRole("alert").filter({ hasText: t("common.form.problem") })).toBeVisible();
      await expect(field(page, "identifier")).toHaveValue(wrong);
      await field(page, "identifier").fill(right);
      await goOn(page, t);
      await page.goto(question(reference, "identifier"));
      await expect(field(page, "identifier")).toHaveValue(right);
    }
  });

  test(`A10 where a member is like it, asking to join that one is offered, and nothing else is told, in ${locale} @plain`, async ({
    page,
    portal,
    mailbox,
  }) => {
    const [slug = "", name = ""] = demo(portal)
      .one(
        `select o.slug || '|' || o.name from organisations o join organisation_people op on op.organisation_id = o.id and op.role = 'owner'
        join people p on p.id = op.person_id and p.status = 'active' where o.status = 'active' order by o.name_key limit 1 offset ${locale === "en" ? 3 : 5}`,
      )
      .split("|");
    const owner = demo(portal).one(
      "select p.email from people p join organisation_people op on op.person_id = p.id join organisations o on o.id = op.organisation_id where o.slug = ? and op.role = 'owner' and p.status = 'active'",
      slug,
    );
    await openDraft(page, portal, { locale, organisation: "Zzyzx Qwortle" });
    await expect(page.getByText(t("membership.offer.title"))).toHaveCount(0);
    await openDraft(page, portal, { locale, organisation: name });
    await expect(page.getByRole("heading", { name: t("membership.offer.title") })).toBeVisible();
    expect(await page.content()).not.toContain(slug);
    expect(await page.content()).not.toContain(owner);
    await button(page, t("membership.offer.do")).click();
    await expect(page.getByText(t("membership.offer.asked.waiting"))).toBeVisible();
    await mailbox.next(owner);
  });

  test(`A11 the task list says what is complete and what cannot start yet, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    await openDraft(page, portal, { locale });
    const rows = page.locator(".tasks > li");
    const last = rows.filter({ hasText: t("membership.tasks.check") });
    await expect(last).toContainText(t("membership.tasks.notYet"));
    await expect(rows.getByRole("link")).toHaveCount(1);
    await expectNoViolations();
    await chooseKind(page, t, "company");
    const sections = page.locator(".tasks").first().locator("> li");
    const counted = async () => {
      const all = await sections.count();
      const done = await sections.filter({ hasText: t("membership.tasks.done") }).count();
      return t("membership.tasks.count").replace("{done}", String(done)).replace("{all}", String(all));
    };
    const before = await counted();
    await expect(page.getByText(before)).toBeVisible();
    const first = rows.filter({ hasText: t("membership.tasks.sections.membership") });
    await expect(first).toContainText(t("membership.tasks.notDone"));
    const box = await first.boundingBox();
    const link = await first.getByRole("link").boundingBox();
    expect(link?.height ?? 0).toBeGreaterThan((box?.height ?? 0) - 4);
    await first.getByRole("link").click();
    while (!/\/tasks\/[^/]+$/.test(page.url())) {
      await answerPage(page);
      await goOn(page, t);
    }
    expect(await counted()).not.toBe(before);
    await expect(page.getByText(await counted())).toBeVisible();
    await expect(last.getByRole("link")).toHaveCount(0);
    await expectNoViolations();
  });

  test(`A14 A20 pressed twice it is sent once; the page that follows says what comes and when, also after a reload, in ${locale}`, async ({
    page,
    portal,
    mailbox,
    expectNoViolations,
  }) => {
    const { reference, email } = await openDraft(page, portal, { locale });
    await fillTasks(page, t);
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    await button(page, t("membership.checkPage.do")).dblclick();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.donePage.title") })).toBeVisible();
    await page.reload();
    await expect(page.locator(".panel .no")).toHaveText(reference);
    await expect(page.getByText(t("membership.donePage.nextText"))).toBeVisible();
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: t("membership.donePage.copy") }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe(`${reference}.pdf`);
    await expect(page.locator('main a[href^="mailto:"]')).toBeVisible();
    await expectNoViolations();
    await mailbox.next(email, new RegExp(reference));
    await page.waitForTimeout(1500);
    expect(mailbox.count(email)).toBe(0);
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
    const { reference } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(question(reference, "short"));
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await field(page, "short").fill("Typed on a train.");
    await button(page, t("membership.question.continue")).click();
    await expect(page.getByRole("alert").filter({ hasText: t("common.form.offline") })).toBeVisible();
    await expect(field(page, "short")).toHaveValue("Typed on a train.");
    await context.setOffline(false);
    await goOn(page, t);
    await page.goto(question(reference, "short"));
    await expect(field(page, "short")).toHaveValue("Typed on a train.");

    await page.goto(`/${locale}/apply/tasks/${reference}`);
    await fillTasks(page, t);
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    await page.waitForLoadState("networkidle");
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
    const { organisation } = await openDraft(page, portal, { locale });
    await fillTasks(page, t, { answers: { signatory: "same" } });
    await page
      .locator(".tasks")
      .getByRole("link", { name: t("membership.tasks.check") })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
    const row = (name: string) => page.locator(".answers > div").filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });
    await expect(row(t("questions.organisation.label"))).toContainText(organisation);
    await expect(row(t("questions.website.label"))).toContainText(t("membership.checkPage.none"));
    await expect(row(t("questions.signatory.name"))).toContainText(t("questions.signatory.options.same"));
    await expect(row(t("questions.signatoryName.name"))).toHaveCount(0);
    await expectNoViolations();
    await row(t("questions.website.label")).getByRole("link").click();
    await field(page, "website").fill("laminak.example.org");
    await goOn(page, t);
    await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
    await expect(row(t("questions.website.label"))).toContainText("https://laminak.example.org");
  });

  test(`A19 privacy, listing and newsletter are three boxes, none ticked, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/apply`);
    for (const name of ["privacy", "listing", "newsletter"]) await expect(field(page, name)).not.toBeChecked();
    await expect(page.locator("main input[type=checkbox]")).toHaveCount(3);
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

  test(`A26 the smallest application takes at most 45 taps, and no page is wider than 360 px, in ${locale}`, async ({ page, portal }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.addInitScript(() => {
      addEventListener(
        "click",
        (event) => {
          if (event.isTrusted) sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
        },
        true,
      );
      addEventListener(
        "focusin",
        (event) => {
          if ((event.target as Element).matches("input:not([type=radio], [type=checkbox]), textarea"))
            sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
        },
        true,
      );
    });
    await openDraft(page, portal, { locale });
    const wide: string[] = [];
    page.on("load", async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth > 360).catch(() => false);
      if (over) wide.push(page.url());
    });
    await fillTasks(page, t);
    await checkAndSend(page, t);
    const taps = Number(await page.evaluate(() => sessionStorage.taps));
    expect(wide).toEqual([]);
    expect(taps).toBeLessThanOrEqual(45);
  });
}

const en = wordsIn("en");
for (const [kind, country] of [
  ["company", "ES"],
  ["research", "FR"],
  ["university", "CA"],
  ["assistance", "ES"],
  ["administration", "FR"],
] as const)
  test(`${kind} from ${country}: the application goes to the end`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale: "en", country });
    expect(page.url()).toBe(list);
    await fillAndSend(page, en, { kind, country });
  });
