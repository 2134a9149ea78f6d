import type { Locale } from "#domain/kernel/state";
import { PRIVACY_VERSION } from "#domain/membership/consent/consent-texts";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import type { ReviewRules } from "#domain/review/state";
import { formatEuro } from "#lib/format";
import { checkAndSend, chooseKind, goOn } from "../../support/browser/task-list.ts";
import { apply, button, field, follow } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;
let n = 0;
const newAddress = () => `nahia-${process.pid}-${Date.now()}-${++n}@example.org`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A1 the start page is one tap away and states who may join, what is needed, how long it takes, the fee, the days to a decision and what becomes of the data, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    await page.goto(`/${locale}`);
    await page.locator(`a[href="/${locale}/apply"]:visible`).first().click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.title") })).toBeVisible();
    for (const term of ["who", "need", "cost", "long", "next"])
      await expect(page.getByText(t(`membership.apply.${term}.term`), { exact: true }).first()).toBeVisible();
    await expect(page.getByText(t("membership.apply.long.unknown"))).toHaveCount(0);
    await expect(page.locator(".kv dd").nth(3)).toContainText(/\d/);
    const { fees } = JSON.parse(
      demo(portal).one(
        "select coalesce((select body from review_rules where published_at is not null order by version desc limit 1), ?)",
        JSON.stringify(STANDARD_RULES),
      ),
    ) as ReviewRules;
    const euro = (amount: number) => formatEuro(amount, locale);
    const amounts = fees.map(({ euroAYear }) => euroAYear);
    for (const amount of [Math.min(...amounts), Math.max(...amounts)])
      await expect(page.locator(".kv dd").nth(2)).toContainText(euro(amount));

    for (const more of ["who", "need", "cost", "next", "data"])
      await page
        .locator("summary", { hasText: t(`membership.apply.more.${more}.title`) })
        .first()
        .click();
    for (const text of ["membership.apply.more.need.number", "questions.statutes.name", "questions.registration.name"])
      await expect(page.locator("details li", { hasText: t(text) })).toBeVisible();
    const costs = page.locator("details", { hasText: t("membership.apply.more.cost.title") }).locator("li");
    await expect(costs).toHaveText(fees.map(({ euroAYear }) => new RegExp(euro(euroAYear))));
    const { unconfirmed, draft, ended } = RETENTION_LENGTHS;
    const lengths = { unconfirmed: unconfirmed.n, draft: draft.n, months: ended.n };
    for (const text of ["membership.apply.more.who.kinds", "membership.apply.more.data.text", "membership.steps.fill.text"])
      await expect(page.getByText(t(text, lengths))).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoViolations();
  });

  test(`A2 six fields begin it: no password and no puzzle, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/apply`);
    const names = await page
      .locator("main :is(input, select, textarea)[name]:not([type=hidden])")
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name).filter((name) => name !== "homepage"));
    expect(names).toEqual(["firstName", "lastName", "email", "country", "position", "organisation", "privacy", "listing"]);
    await expect(page.locator("input[type=password], iframe, canvas")).toHaveCount(0);
  });

  test(`A4 the start page has its first field in the first screen, and its questions are grouped, in ${locale} @plain`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`/${locale}/apply`);
    const first = await field(page, "firstName").boundingBox();
    // Where scripts are off, text is twice as large.
    const screens = javaScriptEnabled === false ? 2 : 1;
    expect((first?.y ?? 9999) + (first?.height ?? 0)).toBeLessThanOrEqual(844 * screens);
    for (const group of ["you", "yours"]) {
      const fields = page.getByRole("group", { name: t(`membership.apply.${group}`), exact: true }).locator(":is(input, select)");
      await expect(fields).toHaveCount(3);
    }
  });

  test(`the next page names the address that the link went to; a wrong one is corrected there, and only there, in ${locale} @plain`, async ({
    page,
    as,
    mailbox,
    expectNoViolations,
  }) => {
    const [wrong, right] = [newAddress(), newAddress()];
    const reference = await apply(page, t, locale, wrong, `Laminak ${wrong}`);
    await expect(page.locator("main b", { hasText: wrong })).toBeVisible();
    expect(page.url()).not.toContain("@");
    await expectNoViolations();
    const stranger = await as.visitor();
    await stranger.goto(page.url());
    await expect(stranger.getByRole("heading", { level: 1, name: t("membership.sent.title") })).toBeVisible();
    expect(await stranger.content()).not.toContain(wrong);
    await mailbox.next(wrong);
    await field(page, "email").fill(right);
    await button(page, t("membership.sent.correct")).click();
    await expect(page.locator("main b", { hasText: right })).toBeVisible();
    await expect(page.locator(".panel .no")).toHaveText(reference);
    await follow(page, mailbox, right, /\/apply\/confirm\//, t("membership.confirm.do"));
    await expect(page.getByText(t("membership.tasks.confirmed"))).toBeVisible();
  });

  test(`A3 A12 A21 the reference stands after the short form; the mailed link opens the saved pages elsewhere, in ${locale} @plain`, async ({
    page,
    as,
    portal,
    mailbox,
  }) => {
    const email = newAddress();
    const reference = await apply(page, t, locale, email, `Laminak ${email}`);
    await follow(page, mailbox, email, /\/apply\/confirm\//, t("membership.confirm.do"));
    await chooseKind(page, t, "company");
    await page.goto(question(locale, reference, "sectors"));
    await field(page, "short").fill("Kept for another day.");
    await goOn(page, t);

    const other = await as.visitor();
    const mail = await mailbox.next(email, new RegExp(reference));
    await other.goto(linkIn(mail, /\/apply\/link\//));
    await button(other, t("membership.link.do")).click();
    await expect(other).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    await other.goto(question(locale, reference, "sectors"));
    await expect(field(other, "short")).toHaveValue("Kept for another day.");

    const id = demo(portal).one("select id from applications where reference = ?", reference);
    await fillDraft(portal, { id, reference });
    await other.goto(`/${locale}/apply/tasks/${reference}`);
    await checkAndSend(other, t);
    const receipt = await mailbox.next(email, new RegExp(reference));
    expect(linkIn(receipt, /\/apply\/link\//)).toContain(`/${locale}/apply/link/`);
    expect(receipt.subject).toBe(t("mail.templates.application-received.subject", { reference }));
    expect(receipt.text).toContain(t("mail.templates.application-received.button"));
  });

  test(`A19 privacy and listing are two boxes, none ticked; what was agreed to is stored with its version and time, in ${locale} @plain`, async ({
    page,
    portal,
  }) => {
    await page.goto(`/${locale}/apply`);
    for (const name of ["privacy", "listing"]) await expect(field(page, name)).not.toBeChecked();
    await expect(page.locator("main input[type=checkbox]")).toHaveCount(2);
    const before = Date.now();
    const reference = await apply(page, t, locale, newAddress(), `Laminak ${newAddress()}`);
    const stored = demo(portal).one(
      `select group_concat(c.kind || ' ' || c.text_version || ' ' || c.locale, ', ') from (select * from consents order by kind desc) c
      join applications a on a.id = c.application_id where a.reference = ? and c.given_at >= ? and c.withdrawn_at is null`,
      reference,
      before,
    );
    expect(stored).toBe(`privacy ${PRIVACY_VERSION} ${locale}, listing ${PRIVACY_VERSION} ${locale}`);
  });
}
