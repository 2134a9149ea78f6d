import type { Page } from "@playwright/test";
import sharp from "sharp";
import { hostile } from "../hostile/files/hostile-file.ts";
import { linkIn, type Mailbox } from "../support/mailbox.ts";
import { expect, test } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
let n = 0;

/** A new application whose page for a document is open. */
async function askedFor(page: Page, mailbox: Mailbox, question: string) {
  const email = `documents-${process.pid}-${Date.now()}-${++n}@example.org`;
  await page.goto("/en/apply");
  for (const [name, text] of Object.entries({
    firstName: "Jon",
    lastName: "Larrañaga",
    email,
    position: "COO",
    organisation: `Bibe ${email}`,
  }))
    await page.locator(`main #${name}`).fill(text);
  await page.locator("#country").selectOption("ES");
  await page.locator("#privacy").check();
  await button(page, t("membership.apply.send")).click();
  await page.waitForURL(/\/apply\/sent/);
  await page.goto(linkIn(await mailbox.next(email), /\/apply\/confirm\//));
  await button(page, t("membership.confirm.do")).click();
  await page.waitForURL(/\/apply\/tasks\//);
  await page.getByRole("link", { name: t("membership.tasks.kind") }).click();
  await page.getByLabel(t("terms.kind.company")).check();
  await button(page, t("membership.question.continue")).click();
  await page.waitForURL(/\/apply\/tasks\/[\w-]+$/);
  await page.goto(`${page.url()}/question/${question}`);
}

/** A button that says in words only for screen readers what it is about. */
const named = (page: Page, name: string, of: string) => page.getByRole("button", { name }).filter({ hasText: of });
const upload = (page: Page, of: string) => named(page, t("membership.documents.upload"), of);
const statutes = t("questions.statutes.label");
const logo = t("questions.logo.label");
const pdf = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj
trailer << /Root 1 0 R /Size 4 >>
%%EOF`;
const asFile = ({ name, type, bytes }: ReturnType<typeof hostile>) => ({ name, mimeType: type, buffer: bytes });

test("A16 statutes are uploaded, saved again, replaced and removed @plain", async ({ page, mailbox, expectNoViolations }) => {
  await askedFor(page, mailbox, "statutes");
  await expect(page.getByRole("heading", { level: 1, name: statutes })).toBeVisible();
  await expectNoViolations();
  await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "../Estatutuak.pdf", "application/pdf", pdf)));
  await upload(page, statutes).click();
  const link = page.getByRole("link", { name: "Estatutuak.pdf" });
  await expect(link).toBeVisible();
  await expectNoViolations();

  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Estatutuak.pdf");

  await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "new.pdf", "application/pdf", pdf)));
  await upload(page, statutes).click();
  await expect(page.getByRole("link", { name: "new.pdf" })).toBeVisible();
  await expect(link).toHaveCount(0);

  await named(page, t("membership.documents.remove"), "new.pdf").click();
  await expect(page.getByRole("link", { name: "new.pdf" })).toHaveCount(0);
  await page.getByRole("link", { name: t("membership.question.continue") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("questions.registration.label") })).toBeVisible();
});

test("a refused file is told at its field, the words beside it stay @plain", async ({ page, mailbox, expectNoViolations }) => {
  await askedFor(page, mailbox, "logo");
  await page
    .locator("#logo-file")
    .setInputFiles(asFile(hostile("", "logo.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")));
  await page.locator("#logo-alt").fill("A drop of water");
  await upload(page, logo).click();
  const summary = page.getByRole("alert").filter({ hasText: t("common.form.problem") });
  const said = t("errors.refusals.document.svg");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${t("common.form.errorPrefix")}`));
  await expect(page.locator(".field .error", { hasText: said })).toBeVisible();
  await expect(page.locator("#logo-alt")).toHaveValue("A drop of water");
  await expect(page.locator("#logo-file")).toHaveAttribute("aria-invalid", "true");
  await expectNoViolations();

  const picture = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#145" } })
    .png()
    .toBuffer();
  await page.locator("#logo-file").setInputFiles(asFile(hostile("", "logo.png", "image/png", picture)));
  await page.locator("#logo-alt").fill("");
  await upload(page, logo).click();
  await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.alt_text") })).toBeVisible();
  await page.locator("#logo-file").setInputFiles(asFile(hostile("", "logo.png", "image/png", picture)));
  await page.locator("#logo-alt").fill("A drop of water");
  await upload(page, logo).click();
  await expect(page.getByText(t("membership.documents.shows", { text: "A drop of water" }))).toBeVisible();
  await expect(summary).toHaveCount(0);
});

test("A16 a file that is too large is told before it is sent", async ({ page, mailbox }) => {
  await askedFor(page, mailbox, "statutes");
  const said = t("errors.refusals.document.too_large", { most: "8" });
  const large = { name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(9 * 1024 * 1024) };
  await page.locator("#statutes-file").setInputFiles(large);
  await expect(page.locator(".error", { hasText: said })).toBeVisible();
  await page.locator("#statutes-file").setInputFiles(asFile(hostile("", "small.pdf", "application/pdf", pdf)));
  await expect(page.locator(".error")).toHaveCount(0);
});

test("a file that is too large is told by the server as well @plain", async ({ page, mailbox, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled !== false, "with scripts the browser tells it before");
  await askedFor(page, mailbox, "statutes");
  await page
    .locator("#statutes-file")
    .setInputFiles({ name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(12 * 1024 * 1024) });
  await upload(page, statutes).click();
  await expect(page.locator(".field .error", { hasText: t("errors.refusals.document.too_large", { most: "8" }) })).toBeVisible();
});
