import { maskedAddress } from "#domain/access/sign-in/masked-address";
import { asPdf } from "../../support/browser/chosen-files.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { button, field } from "../../support/main-job.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);
  const later = t("membership.question.later");

  test(`what is typed is saved by the button that says so, which leads to the list, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    for (const from of ["", "?from=check"]) {
      await page.goto(`${list}/question/exchange${from}`);
      const typed = `Typed for another day ${from}`;
      await field(page, "capabilities").fill(typed);
      await button(page, later).click();
      await expect(page.getByRole("status").filter({ hasText: t("membership.tasks.saved") })).toBeVisible();
      await page.goto(list);
      await expect(page.getByText(t("membership.tasks.saved"))).toHaveCount(0);
      await page.goto(`${list}/question/exchange`);
      await expect(field(page, "capabilities")).toHaveValue(typed.trim());
    }
    await expectNoViolations();
  });

  test(`what cannot be saved as it is stays on the page with what to do, in ${locale} @plain`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/size`);
    await field(page, "people").fill("many");
    await button(page, later).click();
    await expect(page.getByRole("alert").filter({ hasText: t("common.form.problem") })).toBeVisible();
    await expect(field(page, "people")).toHaveValue("many");
  });

  test(`what is typed in a browser that no longer knows the application is sent again from there, in ${locale} @plain`, async ({
    page,
    portal,
    javaScriptEnabled,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/exchange`);
    const typed = "Membranes & “larvae”,\nfrom Getaria";
    await field(page, "capabilities").fill(typed);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await button(page, later).click();
    const hasScripts = javaScriptEnabled !== false;
    if (hasScripts) await expect(page.getByRole("alert").first()).toBeVisible();
    else await expect(page.getByText(t("errors.returned.application.text"))).toBeVisible();
    await expectNoViolations();
    await page.context().addCookies(cookies);
    await button(page, hasScripts ? later : t("errors.returned.send")).click();
    await expect(page.getByRole("status").filter({ hasText: t("membership.tasks.saved") })).toBeVisible();
    await page.goto(`${list}/question/exchange`);
    await expect(field(page, "capabilities")).toHaveValue(typed);
  });

  test(`Enter continues to the next page, in ${locale} @plain`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/address`);
    await field(page, "town").fill("Hernani");
    await field(page, "town").press("Enter");
    await expect(page).toHaveURL(`${list}/question/place`);
  });

  test(`the page after the link is asked for names the masked address to the browser that shows the application, and to nobody else, in ${locale} @plain`, async ({
    page,
    portal,
    as,
  }) => {
    const { list, email, reference } = await openDraft(page, portal, { locale });
    const told = page.locator("main .lead");
    await button(page, t("membership.tasks.mailLink")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.requested.title") })).toBeVisible();
    await expect(told.locator("b")).toHaveText(maskedAddress(email));
    await expect(page.getByText(email)).toHaveCount(0);
    await page.getByRole("link", { name: t("membership.requested.toApplication"), exact: true }).click();
    await expect(page).toHaveURL(list);

    const stranger = await as.visitor();
    const read = async (asked: string) => {
      await stranger.goto(`/${locale}/apply/link/requested?reference=${asked}`);
      return stranger.locator("main").textContent();
    };
    const known = await read(reference);
    expect(known).toContain(t("membership.requested.unknown.sending"));
    expect(await read("BHC-2026-0000-0000")).toBe(known);
  });

  test(`a chosen document is uploaded before the list is shown, in ${locale} @plain`, async ({ page, portal, javaScriptEnabled }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    if (javaScriptEnabled !== false) await hydrated(page);
    await page.locator("#statutes-file").setInputFiles(asPdf("estatutuak.pdf"));
    await button(page, later).click();
    await expect(page).toHaveURL(`${list}?done=saved`);
    await page.goto(`${list}/question/documents`);
    await expect(page.getByRole("link", { name: "estatutuak.pdf", exact: true })).toBeVisible();
  });

  test(`where nothing is typed nothing promises to save it, in ${locale} @plain`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    for (const place of ["kind", "colleagues", "check"]) {
      await page.goto(`${list}/${place}`);
      await expect(page.getByRole("link", { name: t("membership.question.back"), exact: true })).toBeVisible();
      await expect(page.getByText(later)).toHaveCount(0);
    }
  });

  test(`the one sentence tells how many characters are left, in ${locale} @plain`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/sectors`);
    await expect(page.getByText(`${t("membership.question.left")} 160`)).toBeVisible();
  });
}
