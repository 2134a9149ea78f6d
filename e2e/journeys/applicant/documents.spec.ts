import type { Page } from "@playwright/test";
import sharp from "sharp";
import { hostile } from "../../hostile/files/hostile-file.ts";
import { asFile, asPdf } from "../../support/browser/chosen-files.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { button } from "../../support/main-job.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });

/** A button that says in words only for screen readers what it is about. */
const named = (page: Page, name: string, of: string) => page.getByRole("button", { name }).filter({ hasText: of });
const SVG = asFile(hostile("", "logo.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
const picture = async () => {
  const bytes = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#145" } })
    .png()
    .toBuffer();
  return asFile(hostile("", "logo.png", "image/png", bytes));
};
const card = (page: Page, name: string) => page.locator(".file-card", { has: page.getByRole("link", { name, exact: true }) });

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);
  const next = t("membership.question.continue");

  test(`A16 Continue loses no chosen file: it is sent, and the next visit shows it as there, in ${locale} @plain`, async ({
    page,
    portal,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    // A section of one page does not count its pages.
    await expect(page.locator("main .meta").first()).toHaveText(t("membership.tasks.sections.documents"));
    await page.locator("#statutes-file").setInputFiles(asPdf("estatutuak.pdf"));
    await page.locator("#registration-file").setInputFiles(asPdf("erregistroa.pdf"));
    await button(page, next).click();
    await expect(page).toHaveURL(list);
    await page.goto(`${list}/question/documents`);
    for (const name of ["estatutuak.pdf", "erregistroa.pdf"]) await expect(card(page, name)).toBeVisible();
  });

  test(`A16 Continue waits for a file that is on its way, which is sent once, in ${locale}`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    const pressed = Promise.withResolvers<void>();
    const sent: string[] = [];
    await page.route("**/apply/documents/*", async (route) => {
      const request = route.request();
      if (request.postDataBuffer()?.includes("%PDF")) sent.push(request.resourceType());
      if (request.resourceType() === "xhr") await pressed.promise;
      await route.continue();
    });
    for (const asked of ["statutes", "registration"]) await page.locator(`#${asked}-file`).setInputFiles(asPdf(`${asked}.pdf`));
    await button(page, next).click();
    pressed.resolve();
    await expect(page).toHaveURL(list);
    expect(sent).toEqual(["xhr", "xhr"]);
  });

  test(`A16 the words of an image are typed where the focus is, though another file was refused, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    await page.locator("#statutes-file").setInputFiles(SVG);
    await expect(page.getByRole("alert").filter({ hasText: t("common.form.problem") })).toBeFocused();
    await page.locator("#logo-file").setInputFiles(await picture());
    await expect(page.locator("#logo-alt")).toBeFocused();
    await page.keyboard.type("Laminak");
    await page.keyboard.press("Tab");
    await expect(card(page, "logo.png")).toBeVisible();
  });

  test(`A16 Continue is pressed also where it moves from under the pointer, because an upload has ended, in ${locale}`, async ({
    page,
    portal,
  }) => {
    // A page that is scrolled keeps its place by itself.
    await page.setViewportSize({ width: 1280, height: 2000 });
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    const held = Promise.withResolvers<void>();
    await page.route("**/apply/documents/*", async (route) => {
      if (route.request().resourceType() === "xhr") await held.promise;
      await route.continue();
    });
    for (const asked of ["statutes", "registration"]) await page.locator(`#${asked}-file`).setInputFiles(asPdf(`${asked}.pdf`));
    await button(page, next).hover();
    const before = await button(page, next).boundingBox();
    await page.mouse.down();
    held.resolve();
    for (const asked of ["statutes", "registration"]) await expect(card(page, `${asked}.pdf`)).toBeVisible();
    expect(await button(page, next).boundingBox()).not.toEqual(before);
    await page.mouse.up();
    await expect(page).toHaveURL(list);
  });

  test(`A16 a chosen file is uploaded at once and shown as there; it is replaced and removed, in ${locale} @plain`, async ({
    page,
    portal,
    javaScriptEnabled,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    const at = `${list}/question/documents`;
    await page.goto(at);
    await hydrated(page);
    await expect(page.getByRole("heading", { level: 1, name: t("questions.pages.documents") })).toBeVisible();
    for (const asked of ["statutes", "registration", "logo"])
      await expect(page.getByRole("heading", { level: 2, name: t(`questions.${asked}.label`) })).toBeVisible();
    await expectNoViolations();
    // What makes a phone offer its camera.
    expect(await page.locator("#statutes-file").getAttribute("accept")).toContain("image/jpeg");
    const choose = async (name: string) => {
      await page.locator("#statutes-file").setInputFiles(asPdf(name));
      if (javaScriptEnabled !== false) return;
      await button(page, next).click();
      await page.goto(at);
    };
    await choose("../Estatutuak.pdf");
    const there = card(page, "Estatutuak.pdf");
    await expect(there).toContainText("kB");
    await expectNoViolations();
    const [download] = await Promise.all([page.waitForEvent("download"), there.getByRole("link").click()]);
    expect(download.suggestedFilename()).toBe("Estatutuak.pdf");

    await there.getByText(t("membership.documents.replace")).click();
    await choose("new.pdf");
    await expect(card(page, "new.pdf")).toBeVisible();
    await expect(there).toHaveCount(0);

    // A file chosen in another box is not lost to the button that removes this one.
    await page.locator("#registration-file").setInputFiles(asPdf("erregistroa.pdf"));
    if (javaScriptEnabled !== false) await expect(card(page, "erregistroa.pdf")).toBeVisible();
    await named(page, t("membership.documents.remove"), "new.pdf").click();
    await expect(card(page, "new.pdf")).toHaveCount(0);
    await expect(page.locator("#statutes")).toBeFocused();
    await expect(card(page, "erregistroa.pdf")).toBeVisible();
    expect((await card(page, "erregistroa.pdf").getByRole("link").boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await button(page, next).click();
    await expect(page).toHaveURL(list);
  });

  test(`A16 A7 a refused file is told once, at its field and with its name; the other files are taken, in ${locale} @plain`, async ({
    page,
    portal,
    javaScriptEnabled,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    const at = `${list}/question/documents`;
    await page.goto(at);
    await hydrated(page);
    await page.locator("#logo-alt").fill("A drop of water");
    await page.locator("#logo-file").setInputFiles(SVG);
    await page.locator("#statutes-file").setInputFiles(asPdf("estatutuak.pdf"));
    if (javaScriptEnabled === false) await button(page, next).click();
    const summary = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
    const said = t("errors.refusals.document.svg");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link", { name: `logo.svg: ${said}`, exact: true })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${t("common.form.errorPrefix")}`));
    await expect(page.locator(".field .error", { hasText: said })).toBeVisible();
    await expect(page.locator("#logo-alt")).toHaveValue("A drop of water");
    await expect(page.getByText(`${t("membership.documents.notKept")} logo.svg`)).toBeVisible();
    await expect(page.locator("#logo-file")).toHaveAttribute("aria-invalid", "true");
    await expect(card(page, "estatutuak.pdf")).toBeVisible();
    await expectNoViolations();

    await page.goto(at);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".error, .summary")).toHaveCount(0);
  });

  test(`A16 a logo waits for the words that say what it shows, and is not lost for want of them, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    await page.locator("#logo-file").setInputFiles(await picture());
    await expect(page.getByText(t("membership.documents.describe"))).toBeVisible();
    await expect(page.locator("#logo-alt")).toBeFocused();
    await button(page, next).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.alt_text") })).toBeVisible();
    expect(await page.locator("#logo-file").evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(1);
    await page.locator("#logo-alt").fill("A drop of water");
    await page.locator("#logo-alt").blur();
    await expect(card(page, "logo.png")).toContainText(t("membership.documents.shows", { text: "A drop of water" }));
    await expect(page.locator(".error, .summary")).toHaveCount(0);
  });

  test(`A16 a logo without words and words without a logo are told by the server as well, in ${locale} @plain`, async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    test.skip(javaScriptEnabled !== false, "with scripts the logo waits for its words");
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    await page.locator("#logo-file").setInputFiles(await picture());
    await button(page, next).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.alt_text") })).toBeVisible();
    await page.locator("#logo-alt").fill("A drop of water");
    await button(page, next).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.none") })).toBeVisible();
    await page.locator("#logo-file").setInputFiles(await picture());
    await button(page, next).click();
    await expect(page).toHaveURL(list);
  });

  test(`A16 a file that is too large is told before it is sent, in ${locale}`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await hydrated(page);
    const said = t("errors.refusals.document.too_large", { most: "8" });
    const large = { name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(9 * 1024 * 1024) };
    await page.locator("#statutes-file").setInputFiles(large);
    await expect(page.locator(".error", { hasText: said })).toBeVisible();
    await page.locator("#statutes-file").setInputFiles(asPdf("small.pdf"));
    await expect(page.locator(".error")).toHaveCount(0);
    await expect(card(page, "small.pdf")).toBeVisible();
  });

  test(`a file that is too large is told by the server as well, in ${locale} @plain`, async ({ page, portal, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled !== false, "with scripts the browser tells it before");
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    const large = { name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(12 * 1024 * 1024) };
    await page.locator("#statutes-file").setInputFiles(large);
    await button(page, next).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.too_large", { most: "8" }) })).toBeVisible();
  });
}
