import { type Dialog, expect, type Page } from "@playwright/test";
import { button } from "../main-job.ts";
import type { Mailbox } from "../portals/mailbox.ts";
import { wordsIn } from "../words.ts";

const t = wordsIn("en");

/** Signed in so long ago that steps marked ⊕ ask again. */
export const LONG_AGO = 20 * 60_000;

/** A step was refused for want of a fresh sign-in: the mailed link is opened on another device, and the page goes on where it was. */
export async function proveAddress(page: Page, phone: Page, mailbox: Mailbox, email: string) {
  const asked: string[] = [];
  const answer = async (dialog: Dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  };
  page.on("dialog", answer);
  await page.getByRole("link", { name: t("errors.signInAgain") }).click();
  await button(page, t("access.signIn.send")).click();
  page.off("dialog", answer);
  expect(asked, "what was typed is kept for afterwards").toEqual([]);
  await phone.goto(await mailbox.link(email, /\/sign-in\/confirm\//));
  await button(phone, t("access.confirm.stepUpDo")).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t("access.stepUp.done"));
  await page.getByRole("link", { name: t("access.stepUp.goOn") }).click();
}
