import type { Page, Request } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Portal } from "../portals/portal.ts";
import { inDatabase } from "../subjects/accounts.ts";

/** Waits until the page's first form is React's, and what its parts do at their beginning is done: it answers what people do. Without scripts there is nothing to wait for. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    if (matchMedia("(scripting: none)").matches) return true;
    const form = document.querySelector("main form");
    return form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps$"));
  });
  // React writes these while it still works on the page, and listens only later: a task of the lowest priority comes after all of that. An idle callback may never come where nothing is drawn any more.
  await page.evaluate(() => matchMedia("(scripting: none)").matches || scheduler.postTask(() => true, { priority: "background" }));
}

/** Counts from now on what the page sends; the function that it gives waits until every one was answered. */
export function allAnswered(page: Page) {
  const open = new Set<Request>();
  page.on("request", (request) => void (request.method() === "POST" && open.add(request)));
  page.on("requestfinished", (request) => void open.delete(request));
  page.on("requestfailed", (request) => void open.delete(request));
  return () => expect.poll(() => open.size).toBe(0);
}

/** How many mails to an address the portal has written, sent or not: each is written together with what it tells of. */
export const mailsWritten = (portal: Portal, email: string, template = "%") =>
  inDatabase(portal, (db) =>
    Number(db.prepare("select count(*) from outbox where recipient = ? and template like ?").pluck().get(email, template)),
  );
