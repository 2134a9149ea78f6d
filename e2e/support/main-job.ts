import { expect, type Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { linkIn, type Mailbox } from "./portals/mailbox.ts";
import type { Words } from "./words.ts";

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

export type Agreed = { listing: boolean };

/** Fills in the form and answers the reference that the next page shows. */
export async function apply(
  page: Page,
  t: Words,
  locale: Locale,
  email: string,
  organisation: string,
  { listing }: Agreed = { listing: true },
) {
  await page.goto(`/${locale}/apply`);
  const typed = { firstName: "Nahia", lastName: "Zubiondo", email, position: "Director", organisation };
  for (const [name, text] of Object.entries(typed)) await page.getByLabel(t(`membership.fields.${name}`), { exact: true }).fill(text);
  await page.getByLabel(t("membership.fields.country"), { exact: true }).selectOption("ES");
  await page.getByLabel(t("membership.fields.privacy")).check();
  if (listing) await page.getByLabel(t("membership.fields.listing")).check();
  await button(page, t("membership.apply.send")).click();
  await expect(page.getByRole("heading", { level: 1, name: t("membership.sent.title") })).toBeVisible();
  const reference = (await page.locator(".panel .no").textContent()) ?? "";
  expect(reference).toMatch(/^BHC-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return reference;
}

/** Opens the link of an email and presses its page's button, which alone does something. */
export async function follow(page: Page, mailbox: Mailbox, email: string, path: RegExp, press: string) {
  await page.goto(linkIn(await mailbox.next(email), path));
  await button(page, press).click();
}

export async function claimFromQueue(page: Page, t: Words, locale: Locale, reference: string, organisation: string) {
  await page.goto(`/${locale}/staff/applications?q=${reference}`);
  const row = page.getByRole("table").getByRole("row").filter({ hasText: organisation });
  await expect(row).toContainText(t("review.stages.names.received"));
  await row.getByRole("link", { name: organisation }).click();
  await page.getByRole("link", { name: t("queue.panel.full"), exact: true }).click();
  await page.waitForURL(/applications\/[0-9a-z]{20,}(\?|$)/);
  await button(page, t("review.claim")).click();
  await expect(button(page, t("review.release"))).toBeVisible();
}

export async function decide(page: Page, t: Words, step: "approve" | "askForChanges", send: string, text?: string) {
  await page.getByRole("link", { name: t(`review.decision.${step}`), exact: true }).click();
  // At the foot of the application, or without scripts on a page of its own.
  await expect(page.locator(`.decision-step h2, details[name="step"][open] > summary`)).toHaveText(t(`review.decision.${step}`));
  if (text) {
    await page.getByLabel(t("review.fields.question"), { exact: true }).selectOption("organisation");
    await page.getByLabel(t("review.fields.point"), { exact: true }).fill(text);
  }
  await button(page, t(send)).click();
  await expect(page.locator("aside").getByRole("heading", { name: t("review.handling") })).toBeVisible();
}

export async function completeProfile(page: Page, t: Words, locale: Locale) {
  await page.goto(`/${locale}/profile`);
  await field(page, "kind").selectOption("company");
  await field(page, "town").fill("Hernani");
  await field(page, "region").selectOption("ES212");
  await page.locator('main [name="sectors"][value="devices"]').check();
  await field(page, `short.${locale}`).fill("Plasmid design for small teams.");
  await button(page, t("organisations.profile.save")).click();
  await expect(page.getByText(t("organisations.profile.done.saved"))).toBeVisible();
  await button(page, t("organisations.profile.publish")).click();
  await expect(page.getByText(t("organisations.profile.done.published"))).toBeVisible();
}
