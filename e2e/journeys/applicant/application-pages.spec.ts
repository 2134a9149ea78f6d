import type { Locator } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { answerPage, chooseKind, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
/** Pages of one question, with its key. */
const ALONE: Record<string, string> = { references: "references" };
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;

/** The row of a section by its own title: what is missing in another can say the same words. */
const sectionRow = (rows: Locator, title: string) => rows.filter({ has: rows.page().getByText(title, { exact: true }) });

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A4 A6 at most three questions a page, one heading, Back on top, Continue at the left, no asterisk, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { reference, list } = await openDraft(page, portal, { locale, kind: "company" });
    let seen = 0;
    for (const section of ["name", "sectors", "contact", "documents", "fee", "references"]) {
      await page.goto(question(locale, reference, section));
      while (page.url() !== list) {
        seen++;
        await expect(page.locator("h1")).toHaveCount(1);
        const typed = (await page.locator("main form.question").count()) > 0;
        const fields = page.locator(typed ? "main form.question > :is(.field, fieldset, h1 + .field)" : "main form[enctype] section");
        const count = await fields.count();
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(3);
        const top = await page.getByRole("link", { name: t("membership.question.back"), exact: true }).boundingBox();
        const heading = await page.locator("h1").boundingBox();
        // A question that is alone is the heading itself.
        const alone = ALONE[new URL(page.url()).pathname.split("/").at(-1) ?? ""];
        if (alone) await expect(page.locator("h1")).toContainText(t(`questions.${alone}.label`));
        expect(top?.y ?? 999).toBeLessThan(heading?.y ?? 0);
        const first = await fields.first().locator(":is(input:not([type=hidden]), select, textarea)").first().boundingBox();
        expect(first?.y ?? 9999).toBeLessThan(844);
        const next = page.getByRole("button", { name: t("membership.question.continue"), exact: true });
        const go = await next.boundingBox();
        expect(go?.x ?? 999).toBeLessThan(40);
        const text = await page.locator("main").textContent();
        expect(text).not.toContain("*");
        const optional = await page.locator("main .opt").allTextContents();
        for (const words of optional) expect(words.trim()).toBe(t("common.form.optional"));
        if (typed) await answerPage(page);
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
    expect(await attributes("signatory", "phone")).toEqual(["tel", "tel", "tel"]);
    expect(await attributes("place", "website")).toEqual(["url", "url", "url"]);
    expect(await attributes("address", "postalCode")).toEqual(["text", null, "postal-code"]);
    expect(await attributes("fee", "invoiceEmail")).toEqual(["email", "email", "off"]);
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
    await expect(page).toHaveTitle(new RegExp(`^${t("common.form.errorPrefix")}`));
    for (const name of ["people", "founded"]) {
      const text = t(name === "founded" ? "questions.problems.founded.number" : "questions.problems.number").replace(
        "{label}",
        t(`questions.${name}.label`),
      );
      await expect(summary.getByRole("link", { name: text })).toBeVisible();
      await expect(page.locator(".field .error", { hasText: text })).toBeVisible();
    }
    await expect(field(page, "people")).toHaveValue("many");
    await expect(field(page, "group")).toHaveValue("Laminak Taldea");
    await expectNoViolations();

    await page.goto(question(locale, reference, "name"));
    await field(page, "organisation").fill("");
    await field(page, "country").selectOption("PT");
    await button(page, t("membership.question.continue")).click();
    await expect(summary).toBeFocused();
    await expect(field(page, "country")).toHaveValue("PT");
  });

  test(`A7 a refused page keeps a long text, one of a few and several of a few, in ${locale} @plain`, async ({ page, portal, context }) => {
    const refused = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
    const university = await openDraft(page, portal, { locale, kind: "university" });
    await page.goto(question(locale, university.reference, "size"));
    await field(page, "faculties").fill("Medicine\nNursing");
    await field(page, "people").fill("many");
    await button(page, t("membership.question.continue")).click();
    await expect(refused).toBeFocused();
    await expect(field(page, "faculties")).toHaveValue("Medicine\nNursing");

    const hospital = await openDraft(page, portal, { locale, kind: "careProvider" });
    await page.goto(question(locale, hospital.reference, "size"));
    await page.locator('main [name="centre"][value="clinic"]').check();
    await field(page, "people").fill("many");
    await button(page, t("membership.question.continue")).click();
    await expect(refused).toBeFocused();
    await expect(page.locator('main [name="centre"][value="clinic"]')).toBeChecked();

    const box = (at: typeof page, value: string) => at.locator(`main [name="sectors"][value="${value}"]`);
    await page.goto(question(locale, hospital.reference, "sectors"));
    const other = await context.newPage();
    await other.goto(page.url());
    await box(other, "pharma").check();
    await goOn(other, t);
    await other.close();
    for (const value of ["devices", "ehealth"]) await box(page, value).check();
    await button(page, t("membership.question.continue")).click();
    await expect(refused).toBeFocused();
    for (const value of ["devices", "ehealth"]) await expect(box(page, value)).toBeChecked();
    await expect(box(page, "pharma")).not.toBeChecked();
  });

  test(`A17 a section begins at its first open page; what the short form has asked is one step back, in ${locale} @plain`, async ({
    page,
    portal,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    const open = async (section: string) => {
      await page.goto(list);
      await sectionRow(page.locator(".tasks > li"), t(`membership.tasks.sections.${section}`))
        .getByRole("link")
        .click();
    };
    const at = (key: string) => expect(page).toHaveURL(`${list}/question/${key}`);
    for (const [section, start, asked] of [
      ["organisation", "identifier", "name"],
      ["people", "signatory", "contact"],
    ] as const) {
      await open(section);
      await at(start);
      await page.getByRole("link", { name: t("membership.question.back"), exact: true }).click();
      await at(asked);
    }
    await open("people");
    await page.locator('main [name="signatory"][value="other"]').check();
    await goOn(page, t);
    await at("signatoryWho");
    await open("people");
    await at("signatoryWho");
    await answerPage(page, { answers: { signatoryEmail: "who.signs@example.org" } });
    await goOn(page, t);
    await open("people");
    await at("contact");
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
    for (const section of ["organisation", "activity", "people", "documents", "membership", "references"])
      await expect(rows.filter({ hasText: t(`membership.tasks.sections.${section}`) })).toContainText(t("membership.tasks.notYet"));
    await expect(page.getByText(t("membership.tasks.confirmed"))).toBeVisible();
    await expectNoViolations();
    await chooseKind(page, t, "company");
    const sections = page.locator(".tasks").first().locator("> li");
    const own = sectionRow(sections, t("membership.tasks.sections.organisation"));
    await expect(own, "what is missing is named in full").toContainText(t("questions.people.label"));
    await expect(sections.filter({ hasText: t("membership.tasks.sections.references") })).toContainText(t("membership.tasks.optional"));
    const counted = async () => {
      expect(await sections.count()).toBe(7);
      // References are optional, answered or not.
      const required = sections.filter({ hasNot: page.getByText(t("membership.tasks.sections.references"), { exact: true }) });
      const [done, all] = [await required.filter({ hasText: t("membership.tasks.done") }).count(), await required.count()];
      return t("membership.tasks.count").replace("{done}", String(done)).replace("{all}", String(all));
    };
    const before = await counted();
    await expect(page.getByText(before)).toBeVisible();
    const first = sectionRow(rows, t("membership.tasks.sections.membership"));
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

test("A6 optional fields say so, and no asterisk does, in es @plain", async ({ page, portal }) => {
  const t = wordsIn("es");
  await page.goto("/es/apply");
  await expect(page.locator("main .opt")).toHaveText([t("common.form.optional")]);
  expect(await page.locator("main").textContent()).not.toContain("*");
  const { reference } = await openDraft(page, portal, { locale: "es", kind: "company" });
  for (const [at, count] of [
    ["place", 3],
    ["size", 2],
    ["exchange", 2],
    ["signatory", 1],
    ["documents", 1],
    ["fee", 2],
    ["references", 1],
  ] as const) {
    await page.goto(question("es", reference, at));
    await expect(page.locator("main .opt")).toHaveText(Array(count).fill(t("common.form.optional")));
    expect(await page.locator("main").textContent()).not.toContain("*");
  }
});
