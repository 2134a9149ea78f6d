import type { Page } from "@playwright/test";
import sharp from "sharp";
import { hostile } from "../hostile/files/hostile-file.ts";
import { openDraft } from "../support/drafts.ts";
import { expect, test } from "../support/test.ts";
import { type Words, wordsIn } from "../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 120_000 });

/** A button that says in words only for screen readers what it is about. */
const named = (page: Page, name: string, of: string) => page.getByRole("button", { name }).filter({ hasText: of });
const upload = (page: Page, t: Words, of: string) => named(page, t("membership.documents.upload"), of);
const pdf = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj
trailer << /Root 1 0 R /Size 4 >>
%%EOF`;
const asFile = ({ name, type, bytes }: ReturnType<typeof hostile>) => ({ name, mimeType: type, buffer: bytes });

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);
  const statutes = t("questions.statutes.label");
  const logo = t("questions.logo.label");

  test(`A16 statutes are uploaded, saved again, replaced and removed, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await expect(page.getByRole("heading", { level: 1, name: t("questions.pages.documents") })).toBeVisible();
    for (const asked of ["statutes", "registration", "logo"])
      await expect(page.getByRole("heading", { level: 2, name: t(`questions.${asked}.label`) })).toBeVisible();
    await expectNoViolations();
    // What makes a phone offer its camera.
    expect(await page.locator("#statutes-file").getAttribute("accept")).toContain("image/jpeg");
    await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "../Estatutuak.pdf", "application/pdf", pdf)));
    await upload(page, t, statutes).click();
    const link = page.getByRole("link", { name: "Estatutuak.pdf" });
    await expect(link).toBeVisible();
    await expectNoViolations();

    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("Estatutuak.pdf");

    await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "new.pdf", "application/pdf", pdf)));
    await upload(page, t, statutes).click();
    await expect(page.getByRole("link", { name: "new.pdf" })).toBeVisible();
    await expect(link).toHaveCount(0);

    await named(page, t("membership.documents.remove"), "new.pdf").click();
    await expect(page.getByRole("link", { name: "new.pdf" })).toHaveCount(0);
    await page.getByRole("link", { name: t("membership.question.continue"), exact: true }).click();
    await expect(page).toHaveURL(list);
  });

  test(`A16 A7 a refused file is told at its field; its name and the words beside it stay; a logo needs words, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await page
      .locator("#logo-file")
      .setInputFiles(asFile(hostile("", "logo.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")));
    await page.locator("#logo-alt").fill("A drop of water");
    await upload(page, t, logo).click();
    const summary = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
    const said = t("errors.refusals.document.svg");
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${t("common.form.errorPrefix")}`));
    await expect(page.locator(".field .error", { hasText: said })).toBeVisible();
    await expect(page.locator("#logo-alt")).toHaveValue("A drop of water");
    await expect(page.getByText(t("membership.documents.chosen", { name: "logo.svg" }))).toBeVisible();
    await expect(page.locator("#logo-file")).toHaveAttribute("aria-invalid", "true");
    await expectNoViolations();

    const picture = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#145" } })
      .png()
      .toBuffer();
    await page.locator("#logo-file").setInputFiles(asFile(hostile("", "logo.png", "image/png", picture)));
    await page.locator("#logo-alt").fill("");
    await upload(page, t, logo).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.alt_text") })).toBeVisible();
    await page.locator("#logo-file").setInputFiles(asFile(hostile("", "logo.png", "image/png", picture)));
    await page.locator("#logo-alt").fill("A drop of water");
    await upload(page, t, logo).click();
    await expect(page.getByText(t("membership.documents.shows", { text: "A drop of water" }))).toBeVisible();
    await expect(summary).toHaveCount(0);
  });

  test(`A16 files chosen in other forms of the page are sent with the one whose button is pressed, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await page.locator("#registration-file").setInputFiles(asFile(hostile("", "erregistroa.pdf", "application/pdf", pdf)));
    await page
      .locator("#logo-file")
      .setInputFiles(asFile(hostile("", "logo.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")));
    await page.locator("#logo-alt").fill("A drop of water");
    await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "estatutuak.pdf", "application/pdf", pdf)));
    await upload(page, t, statutes).click();
    for (const name of ["estatutuak.pdf", "erregistroa.pdf"]) await expect(page.getByRole("link", { name })).toBeVisible();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.svg") })).toBeVisible();
    await expect(page.locator("#logo-alt")).toHaveValue("A drop of water");
  });

  test(`A16 a file that is too large is told before it is sent, in ${locale}`, async ({ page, portal }) => {
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    const said = t("errors.refusals.document.too_large", { most: "8" });
    const large = { name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(9 * 1024 * 1024) };
    await page.locator("#statutes-file").setInputFiles(large);
    await expect(page.locator(".error", { hasText: said })).toBeVisible();
    await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "small.pdf", "application/pdf", pdf)));
    await expect(page.locator(".error")).toHaveCount(0);
  });

  test(`a file that is too large is told by the server as well, in ${locale} @plain`, async ({ page, portal, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled !== false, "with scripts the browser tells it before");
    const { list } = await openDraft(page, portal, { locale, kind: "company" });
    await page.goto(`${list}/question/documents`);
    await page
      .locator("#statutes-file")
      .setInputFiles({ name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(12 * 1024 * 1024) });
    await upload(page, t, statutes).click();
    await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.too_large", { most: "8" }) })).toBeVisible();
  });
}
