import type { Locale } from "#domain/kernel/state";
import { openDraft } from "../support/drafts.ts";
import { button, field } from "../support/main-job.ts";
import { demo } from "../support/places.ts";
import { answerPage, chooseKind, goOn } from "../support/task-list.ts";
import { expect, test } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 120_000 });
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A4 A6 at most three questions a page, one heading, Back on top, Continue at the left, no asterisk, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { reference, list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(question(locale, reference, "name"));
    let seen = 0;
    for (const section of ["name", "sectors", "contact", "fee"]) {
      await page.goto(question(locale, reference, section));
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
      if (!page.url().endsWith(`/question/${at}`)) await page.goto(question(locale, reference, at));
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
    await page.goto(question(locale, reference, "size"));
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
      await page.goto(question(locale, reference, "name"));
      await field(page, "country").selectOption(country);
      await goOn(page, t);
      await expect(page.getByRole("heading", { level: 1, name: t(`questions.identifier.${asked}.label`) })).toBeVisible();
      await field(page, "identifier").fill(wrong);
      await button(page, t("membership.question.continue")).click();
      await expect(page.getByRole("alert").filter({ hasText: t("common.form.problem") })).toBeVisible();
      await expect(field(page, "identifier")).toHaveValue(wrong);
      await field(page, "identifier").fill(right);
      await goOn(page, t);
      await page.goto(question(locale, reference, "identifier"));
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
}
