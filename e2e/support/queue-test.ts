import type { Page } from "@playwright/test";
import { inFileOf } from "#test/portal-file";
import { type Portal, withPortal } from "./portals/portal.ts";
import { fillQueue, nameOf, REVIEWER } from "./portals/queue-portal.ts";
import { test as base, expect } from "./test.ts";

export const COUNT = 38;
export const MINE = 30;
export const QUEUE = "/en/staff/applications";
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const rowOf = (page: Page, n: number) => page.locator(".q tbody tr[data-row]").filter({ hasText: nameOf(n) });
export const panel = (page: Page) => page.locator(".beside");
/** `g` and a letter, one right after the other: how fast the page hears them says nothing about who pressed them. */
export const pressGo = (page: Page, letter: string) => Promise.all([page.keyboard.press("g"), page.keyboard.press(letter)]);
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
export const said = (page: Page) => page.locator(".bar [role=status]").first();

type Answers = { kind?: string; sectors?: string[]; short?: string; document?: string };
/** Asks for one document and two answers. */
const DEFINITION = JSON.stringify({
  sections: [
    {
      key: "activity",
      pages: [
        {
          key: "all",
          questions: [
            { key: "sectors", type: "choices" },
            { key: "short", type: "text" },
          ],
        },
      ],
    },
    { key: "documents", pages: [{ key: "statutes", questions: [{ key: "statutes", type: "document" }] }] },
  ],
});

type Each = {
  /** What an application says beside the short form, and the name of the document that came with it. */
  answered: (n: number, answers: Answers) => string;
  fresh: undefined;
  queue: (email?: string) => Promise<Page>;
  sql: (text: string, ...values: unknown[]) => unknown;
};

/** Each test has a queue of its own: 38 applications, of which the reviewer has taken the first thirty. */
export const test = base.extend<Each, { portal: Portal }>({
  portal: [async ({}, use) => withPortal("empty", use, { PORTAL_DECISION_HOLD: "120" }), { scope: "worker", timeout: 600_000 }],
  fresh: [
    async ({ portal }, use) => {
      await fillQueue(portal.database, COUNT, { mine: MINE });
      await use(undefined);
    },
    { auto: true },
  ],
  queue: async ({ as }, use) =>
    use(async (email = REVIEWER) => {
      const page = await as.person(email);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(QUEUE);
      await page.locator("html[data-shortcuts=ready]").waitFor();
      return page;
    }),
  answered: async ({ sql }, use) => {
    sql(
      "insert or ignore into application_definitions (id, cluster_id, kind, version, body, created_at) values ('queue', 'home', 'company', 900, ?, 1)",
      DEFINITION,
    );
    await use((n, { kind = "company", document, ...answers }) => {
      const id = String(sql("select id from applications where organisation_name = ?", nameOf(n)));
      sql("update applications set kind = ?, definition_id = 'queue' where id = ?", kind, id);
      for (const [question, value] of Object.entries(answers))
        sql("insert into application_answers values (?, ?, ?, 1)", id, question, JSON.stringify(value));
      if (document)
        sql(
          `insert into application_documents (id, application_id, question, name, type, bytes, sha256, storage_key, uploaded_at)
          values (?, ?, 'statutes', ?, 'application/pdf', 10, '0', ?, 1)`,
          ...[`document-${n}`, id, document, `key-${n}`],
        );
      return id;
    });
  },
  sql: async ({ portal }, use) =>
    use((text, ...values) =>
      inFileOf(portal.database, (db) => {
        const statement = db.prepare(text);
        return statement.reader ? statement.pluck().get(...values) : statement.run(...values);
      }),
    ),
});

/** Opens a row's panel by keyboard, as Enter on its name does. */
export async function open(page: Page, n: number) {
  await rowOf(page, n).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(n));
}
