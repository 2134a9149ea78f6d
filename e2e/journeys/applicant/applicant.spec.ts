import type { Page } from "@playwright/test";
import { idOfText } from "#lib/ids";
import { allAnswered, mailsWritten } from "../../support/browser/page-ready.ts";
import { checkAndSend } from "../../support/browser/task-list.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const en = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
let n = 0;
const newAddress = () => `applicant-${process.pid}-${Date.now()}-${++n}@example.org`;

async function fillIn(page: Page, typed: Record<string, string>) {
  await page.goto("/en/apply");
  await fillHere(page, typed);
}

async function fillHere(page: Page, typed: Record<string, string>) {
  for (const [name, text] of Object.entries(typed)) await page.locator(`main #${name}`).fill(text);
  await page.getByLabel(en("membership.fields.country"), { exact: true }).selectOption("FR");
  await page.getByLabel(en("membership.fields.listing")).check();
}

const details = (email: string) => ({ firstName: "Jon", lastName: "Larrañaga", email, position: "COO", organisation: `Bibe ${email}` });

/** An application in the queue, its status page open; the mail to come back lies unread no more. */
async function applied(page: Page, portal: Portal) {
  const { mailbox } = portal;
  const email = newAddress();
  await fillIn(page, details(email));
  await page.getByLabel(en("membership.fields.privacy")).check();
  await button(page, en("membership.apply.send")).click();
  await page.waitForURL(/\/apply\/sent\?reference=/);
  const link = linkIn(await mailbox.next(email), /\/apply\/confirm\//);
  await page.goto(link);
  await button(page, en("membership.confirm.do")).click();
  await mailbox.next(email);
  await page.waitForURL(/\/apply\/tasks\/[^/]+$/);
  const reference = page.url().split("/").at(-1) ?? "";
  const id = demo(portal).one("select id from applications where reference = ?", reference);
  await fillDraft(portal, { id, reference }, { country: "FR" });
  await page.reload();
  await checkAndSend(page, en);
  await page.getByRole("link", { name: en("membership.sent.status") }).click();
  await page.waitForURL(/\/apply\/status\//);
  return { email, link };
}

test("a form that lacks something keeps every kind of value and says what to do @plain", async ({ page, expectNoViolations }) => {
  await fillIn(page, { ...details("nobody"), firstName: "" });
  await button(page, en("membership.apply.send")).click();
  const summary = page.getByRole("alert").filter({ hasText: en("common.form.problem") });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${en("common.form.errorPrefix")}(?!Error)`));
  for (const text of [en("membership.errors.firstName.missing"), en("membership.errors.privacy.choice")]) {
    await expect(summary.getByRole("link", { name: text })).toBeVisible();
    await expect(page.locator(".field .error", { hasText: text })).toBeVisible();
  }
  await expect(page.locator("#lastName")).toHaveValue("Larrañaga");
  await expect(page.locator("#email")).toHaveValue("nobody");
  await expect(page.locator("#country")).toHaveValue("FR");
  await expect(page.locator("#listing")).toBeChecked();
  await expect(page.locator("#privacy")).not.toBeChecked();
  expect(await summary.textContent()).not.toMatch(/invalid|required|forbidden/i);
  await expectNoViolations();
});

test("after a refused form the title says so first, in the reader's language; corrected, it no longer does @plain", async ({ page }) => {
  for (const locale of ["es", "eu"] as const) {
    const t = wordsIn(locale);
    const prefix = t("common.form.errorPrefix");
    await page.goto(`/${locale}/apply`);
    const before = await page.title();
    expect(before).not.toContain(prefix.trim());
    await button(page, t("membership.apply.send")).click();
    await expect(page).toHaveTitle(prefix + before);
    // What a slow device does when the form is answered before the page's own title is written.
    if (await page.evaluate(() => "next" in window)) {
      await page.evaluate((title) => {
        document.title = title;
      }, before);
      await expect(page).toHaveTitle(prefix + before);
    }
    await page.goto(`/${locale}/apply`);
    await expect(page).toHaveTitle(before);
  }
});

test("no title is made of an error alone while a corrected form leads to the next page", async ({ page }) => {
  await page.goto("/en/apply");
  await button(page, en("membership.apply.send")).click();
  await expect(page.getByRole("alert", { name: en("common.form.problem") })).toBeVisible();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.title)).observe(document.head, { childList: true, characterData: true, subtree: true });
  });
  await fillHere(page, details(newAddress()));
  await page.getByLabel(en("membership.fields.privacy")).check();
  await button(page, en("membership.apply.send")).click();
  await page.waitForURL(/\/apply\/sent\?reference=/);
  await expect(page).toHaveTitle(new RegExp(`^${en("membership.sent.title")}`));
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const alone = en("common.form.errorPrefix").trim();
  expect(seen.filter((title) => title.replaceAll(alone, "").trim() === "" && title !== "")).toEqual([]);
});

test("pressed twice, it is one application and one mail", async ({ page, portal, mailbox }) => {
  const email = newAddress();
  await fillIn(page, details(email));
  await page.getByLabel(en("membership.fields.privacy")).check();
  const answered = allAnswered(page);
  await button(page, en("membership.apply.send")).dblclick();
  await page.waitForURL(/\/apply\/sent\?reference=/);
  await mailbox.next(email);
  await answered();
  expect(mailsWritten(portal, email)).toBe(1);
});

test("who fills in the hidden field sees what everybody sees, and nothing is sent @plain", async ({ page, portal }) => {
  const email = newAddress();
  const send = () => button(page, en("membership.apply.send")).click();
  await page.goto("/en/apply");
  await page.locator("#homepage").fill("https://spam.example", { force: true });
  await send();
  await expect(page.getByRole("alert", { name: en("common.form.problem") })).toBeVisible();

  await fillIn(page, details(email));
  await page.getByLabel(en("membership.fields.privacy")).check();
  await page.locator("#homepage").fill("https://spam.example", { force: true });
  const key = await page.locator('input[name="key"]').inputValue();
  await send();
  await expect(page.getByRole("heading", { level: 1, name: en("membership.sent.title") })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  const { searchParams } = new URL(page.url());
  await page.getByLabel(en("membership.fields.email")).fill(`other-${email}`);
  await button(page, en("membership.sent.correct")).click();
  await expect(page.getByText(`other-${email}`)).toBeVisible();
  for (const address of [email, `other-${email}`]) expect(mailsWritten(portal, address)).toBe(0);

  // The one that the form would have had.
  expect(searchParams.get("reference")?.replaceAll("-", "")).toContain(idOfText(`reference.${key}`).slice(0, 8).toUpperCase());
});

test("a used link offers a new one in one tap; another browser gets in with it @plain", async ({ page, portal, mailbox, as }) => {
  const { email, link } = await applied(page, portal);
  await mailbox.next(email);
  await expect(page.getByRole("heading", { level: 1, name: en("membership.own.heading.submitted") })).toBeVisible();
  const address = page.url();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: en("membership.own.heading.submitted") })).toBeVisible();

  // The link that confirmed the address leads back to the application in the browser that opened it, and in no other.
  await page.goto(link);
  await expect(page).toHaveURL(address);
  const other = await as.visitor();
  expect((await other.request.get(link)).status()).toBe(404);
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1, name: en("membership.closed.title") })).toBeVisible();
  await expect(other.getByText(email)).toHaveCount(0);
  await button(other, en("membership.ended.do")).click();
  await expect(other.getByRole("heading", { level: 1, name: en("membership.requested.title") })).toBeVisible();
  await other.goto(linkIn(await mailbox.next(email), /\/apply\/link\//));
  await button(other, en("membership.link.do")).click();
  await expect(other).toHaveURL(address);
  await other.locator("summary", { hasText: en("membership.own.readHere") }).click();
  await expect(other.getByText(email, { exact: true })).toBeVisible();
});

test("a consent is withdrawn as easily as given, and the application withdrawn @plain", async ({ page, portal, mailbox }) => {
  const { email } = await applied(page, portal);
  const rows = page.locator(".answers > div");
  const listing = rows.filter({ hasText: en("membership.fields.listing") });
  await listing.getByRole("button", { name: en("membership.own.takeBack") }).click();
  await expect(listing.getByRole("button", { name: en("membership.own.agree") })).toBeVisible();
  await listing.getByRole("button", { name: en("membership.own.agree") }).click();
  const takeBack = listing.getByRole("button", { name: en("membership.own.takeBack") });
  await expect(takeBack).toBeVisible();
  // On a phone its button is below what was agreed to and when, which needs the whole width.
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const [said, pressed] = [await listing.locator("dd").first().boundingBox(), await takeBack.boundingBox()];
  expect(pressed?.y).toBeGreaterThanOrEqual((said?.y ?? 0) + (said?.height ?? 0) - 1);
  if (wide) await page.setViewportSize(wide);

  await page.locator("summary", { hasText: en("membership.own.withdrawDo") }).click();
  await button(page, en("membership.own.withdrawSure")).click();
  await expect(page.getByRole("heading", { level: 1, name: en("membership.own.heading.withdrawn") })).toBeVisible();
  await mailbox.next(email, /withdrawn/i);
});
