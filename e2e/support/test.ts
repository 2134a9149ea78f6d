import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sessionRow } from "#test/session-row";
import { accessibilityFaults } from "./browser/axe.ts";
import { listen } from "./browser/complaints.ts";
import { outside } from "./browser/in-page.ts";
import { beginLate } from "./browser/late-scripts.ts";
import { lightExpects } from "./browser/light-expects.ts";
import type { Content } from "./portals/databases.ts";
import type { Mailbox } from "./portals/mailbox.ts";
import { type Portal, withPortal } from "./portals/portal.ts";

type Worker = { content: Content; portal: Portal };
/** Whether somebody in the test has the window that every test begins with. */
type OwnWindow = { isTaken: boolean };
/** A page in a browser of their own, signed in; `signedInAgo` in milliseconds. */
export type As = { person: (email: string, signedInAgo?: number) => Promise<Page>; visitor: () => Promise<Page> };
type Each = {
  said: string[];
  noComplaints: undefined;
  ownWindow: OwnWindow;
  mailbox: Mailbox;
  as: As;
  expectNoViolations: (page?: Page) => Promise<void>;
};

/** B24, of the pages that a journey ended on: text twice as large needs no wider window than a phone's. */
async function expectNothingWider(context: BrowserContext) {
  for (const page of context.pages()) expect(await page.evaluate(outside), `wider than the phone: ${page.url()}`).toEqual([]);
}

/** `test.use({ content: "empty" })` at the top of a file starts from a migrated database with nothing in it. */
export const test = base.extend<Each, Worker>({
  content: ["demo", { scope: "worker", option: true }],
  portal: [async ({ content }, use) => withPortal(content, use), { scope: "worker", timeout: 600_000 }],
  mailbox: async ({ portal }, use) => use(portal.mailbox),
  baseURL: async ({ portal }, use) => use(portal.url),
  said: async ({}, use) => use([]),
  ownWindow: async ({}, use) => use({ isTaken: false }),
  page: async ({ page, ownWindow }, use) => {
    ownWindow.isTaken = true;
    await use(page);
  },
  noComplaints: [
    async ({ context, said, javaScriptEnabled }, use) => {
      for (const page of context.pages()) lightExpects(page);
      context.on("page", lightExpects);
      listen(context, said);
      await beginLate(context);
      await use(undefined);
      expect(said, "what the browser complained of").toEqual([]);
      if (javaScriptEnabled === false) await expectNothingWider(context);
    },
    { auto: true },
  ],
  as: async ({ browser, context: own, ownWindow, portal, said, javaScriptEnabled }, use) => {
    const opened: BrowserContext[] = [];
    const visitor = async () => {
      // The test's own window has compiled the portal's scripts already, and a new one is a new process: the first person gets it where the test leaves it free.
      if (!ownWindow.isTaken) {
        ownWindow.isTaken = true;
        return own.pages()[0] ?? own.newPage();
      }
      const context = await browser.newContext();
      opened.push(context);
      listen(context, said);
      await beginLate(context);
      return context.newPage();
    };
    const person = async (email: string, signedInAgo = 0) => {
      const page = await visitor();
      const value = sessionRow(portal.database, email, signedInAgo);
      await page.context().addCookies([{ name: "auzolan-session", value, url: portal.url, httpOnly: true, sameSite: "Lax" }]);
      return page;
    };
    await use({ person, visitor });
    for (const context of opened) {
      if (javaScriptEnabled === false) await expectNothingWider(context);
      await context.close();
    }
  },
  // axe runs in the page, so it has nothing to run in where scripts are off.
  expectNoViolations: async ({ context, javaScriptEnabled }, use) =>
    use(async (other) => {
      const page = other ?? context.pages()[0];
      if (javaScriptEnabled && page) expect(await accessibilityFaults(page)).toEqual([]);
    }),
});
export { expect };
