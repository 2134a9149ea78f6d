import type { Locale } from "#domain/kernel/state";
import { linkIn } from "../support/mailbox.ts";
import { apply, button, field, follow } from "../support/main-job.ts";
import { chooseKind, fillAndSend, goOn } from "../support/task-list.ts";
import { expect, test } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 120_000 });
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;
let n = 0;
const newAddress = () => `nahia-${process.pid}-${Date.now()}-${++n}@example.org`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

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
    await page.goto(question(locale, reference, "short"));
    await field(page, "short").fill("Kept for another day.");
    await goOn(page, t);

    const other = await as.visitor();
    const mail = await mailbox.next(email, new RegExp(reference));
    await other.goto(linkIn(mail, /\/apply\/link\//));
    await button(other, t("membership.link.do")).click();
    await expect(other).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    await other.goto(question(locale, reference, "short"));
    await expect(field(other, "short")).toHaveValue("Kept for another day.");

    await other.goto(`/${locale}/apply/tasks/${reference}`);
    await fillAndSend(other, t);
    const receipt = await mailbox.next(email, new RegExp(reference));
    expect(linkIn(receipt, /\/apply\/link\//)).toContain(`/${locale}/apply/link/`);
  });

  test(`A19 privacy, listing and newsletter are three boxes, none ticked, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/apply`);
    for (const name of ["privacy", "listing", "newsletter"]) await expect(field(page, name)).not.toBeChecked();
    await expect(page.locator("main input[type=checkbox]")).toHaveCount(3);
  });
}
