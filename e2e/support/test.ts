import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { listen } from "./complaints.ts";
import type { Content } from "./databases.ts";
import type { Mailbox } from "./mailbox.ts";
import { type Portal, withPortal } from "./portal.ts";

type Worker = { content: Content; portal: Portal };
type Each = { said: string[]; noComplaints: undefined; mailbox: Mailbox; expectNoViolations: (page?: Page) => Promise<void> };

/** `test.use({ content: "empty" })` at the top of a file starts from a migrated database with nothing in it. */
export const test = base.extend<Each, Worker>({
  content: ["demo", { scope: "worker", option: true }],
  portal: [async ({ content }, use, worker) => withPortal(content, worker.workerIndex, use), { scope: "worker", timeout: 60_000 }],
  mailbox: async ({ portal }, use) => use(portal.mailbox),
  baseURL: async ({ portal }, use) => use(portal.url),
  said: async ({}, use) => use([]),
  noComplaints: [
    async ({ context, said }, use) => {
      listen(context, said);
      await use(undefined);
      expect(said, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
  // axe runs in the page, so it has nothing to run in where scripts are off.
  expectNoViolations: async ({ page, javaScriptEnabled }, use) =>
    use(async (other = page) => {
      if (!javaScriptEnabled) return;
      const { violations } = await new AxeBuilder({ page: other }).analyze();
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    }),
});
export { expect };
