import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { type Agreed, apply, follow } from "../main-job.ts";
import type { Mailbox } from "../portals/mailbox.ts";
import { wordsIn } from "../words.ts";

let n = 0;

/** An application whose address is confirmed, its task list open in this browser. */
export async function applied(page: Page, mailbox: Mailbox, locale: Locale, agreed?: Agreed) {
  const t = wordsIn(locale);
  const email = `applied-${process.pid}-${Date.now()}-${++n}@example.org`;
  const organisation = `Laminak ${email}`;
  const reference = await apply(page, t, locale, email, organisation, agreed);
  await follow(page, mailbox, email, /\/apply\/confirm\//, t("membership.confirm.do"));
  await page.waitForURL(/\/apply\/tasks\/[^/]+$/);
  return { email, organisation, reference };
}
