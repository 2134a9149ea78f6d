import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { hydrated } from "../browser/page-ready.ts";
import { waitingApplication } from "../browser/untouched.ts";
import { button } from "../main-job.ts";
import type { Portal } from "../portals/portal.ts";
import { wordsIn } from "../words.ts";
import { inDatabase } from "./accounts.ts";

const en = wordsIn("en");

export const REVIEWERS = ["benat.sarasola@example.org", "carmen.ruiz@example.org", "maialen.otegi@example.org"] as const;
export const OFFICE = "idoia.larrea@example.org";

/** An application that waits, with the first reviewer. */
export function taken(portal: Portal) {
  const id = waitingApplication(portal);
  inDatabase(portal, (db) =>
    db.prepare("update applications set assigned_to = (select id from people where email = ?) where id = ?").run(REVIEWERS[0], id),
  );
  return id;
}

export async function reviewPage(as: { person: (email: string) => Promise<Page> }, email: string, id: string) {
  const page = await as.person(email);
  await page.goto(`/en/staff/applications/${id}`);
  return page;
}

/** Opens an application that nobody has, and takes it on. */
export async function openAndClaim(page: Page, id: string) {
  await page.goto(`/en/staff/applications/${id}`);
  await hydrated(page);
  await button(page, en("review.claim")).click();
  await expect(button(page, en("review.release"))).toBeVisible();
}
