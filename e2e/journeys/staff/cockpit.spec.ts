import { errors, type Locator, type Page } from "@playwright/test";
import { closeConnections } from "#database/connections";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { listed } from "#test/fixtures/profiles";
import { oneProcess } from "../../support/portals/one-process.ts";
import { nameOf } from "../../support/portals/queue-portal.ts";
import { pressGo, QUEUE, rowOf, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { WAIT_MS } from "../../support/wait.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const PROFILES = ["Argizko Sentsoreak", "Belagua Lab", "Dobera Osasuna", "Elorri Implants", "Fruniz Data"];
const ready = (page: Page) => page.locator("html[data-shortcuts=ready]").waitFor();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let n = 0; n < 120; n++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test("C24 a morning by keys alone, from the queue to moderation, never loses the focus", async ({ queue, answered, sql, portal }) => {
  sql("update applications set assigned_to = null");
  const id = answered(0, { sectors: ["ivd"], short: "Blood tests at home.", document: "statutes.pdf" });
  sql(
    `insert into application_documents (id, application_id, question, name, type, bytes, sha256, storage_key, uploaded_at)
    values ('accounts-0', ?, 'accounts', 'accounts.pdf', 'application/pdf', 10, '0', 'key-accounts', 2)`,
    id,
  );
  process.env.PORTAL_DATABASE = portal.database;
  for (const name of PROFILES) await listed({ name });
  await closeConnections();

  const page = await queue();
  const key = async (...keys: string[]) => {
    for (const one of keys) await page.keyboard.press(one);
  };
  const steps: string[] = [];
  const lostAt: string[] = [];
  /** After each step the focus comes to be somewhere: a page that has just been opened sets it once its scripts run. */
  const done = async (step: string) => {
    steps.push(step);
    const isSomewhere = () => document.activeElement !== null && document.activeElement !== document.body;
    const kept = await page.waitForFunction(isSomewhere, undefined, { timeout: WAIT_MS }).catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return undefined;
      throw error;
    });
    if (!kept) lostAt.push(step);
  };
  const assigned = () => Number(sql("select count(*) from applications where assigned_to is not null"));

  await key("j", "m");
  await expect(page.locator(".beside").getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  await key("m");
  await expect.poll(assigned).toBe(1);
  await done("take");

  await tabTo(page, page.locator(".beside").getByRole("link", { name: t("queue.panel.full") }));
  await key("Enter");
  await expect(heading(page)).toHaveText(nameOf(0));
  await done("open");
  for (const n of ["1", "2"]) {
    await ready(page);
    await key("n");
    await expect(page.getByText(t("review.documents.place", { n, of: "2" }))).toBeVisible();
    await done(`document ${n}`);
  }

  await ready(page);
  await tabTo(page, page.locator("summary").filter({ hasText: t("committee.rubric.open") }));
  await key("Enter");
  for (const _ of STANDARD_RULES.rubric.criteria) await key("Tab", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Tab");
  await tabTo(page, page.getByRole("button", { name: t("committee.rubric.do") }));
  await key("Enter");
  await expect(page.getByRole("table", { name: t("committee.rubric.caption") })).toBeVisible();
  await done("score");

  for (const [field, text] of [
    ["short", "Which tests?"],
    ["sectors", "Only these?"],
  ] as const) {
    const row = page.locator(`#field-${field}`);
    await tabTo(page, row.locator("summary"), "Shift+Tab");
    await key("Enter");
    await expect(row.locator("textarea")).toBeFocused();
    await page.keyboard.type(text);
    await key("Control+Enter");
    await expect(row).toContainText(t("review.points.draft"));
    // Saved, the form closes, and the row keeps the focus.
    await expect(row.locator("textarea")).toBeHidden();
    await expect(row.locator("summary")).toBeFocused();
    await done(`request at ${field}`);
  }
  await key("c");
  await expect(page).toHaveURL(/step=askForChanges/);
  await expect(page.locator(".decision-step :focus")).toBeVisible();
  await key("Control+Enter");
  await expect(page.getByText(t("review.points.waiting")).first()).toBeVisible();
  await done("request changes");

  await ready(page);
  await key("j");
  await expect(heading(page)).toHaveText(nameOf(1));
  await ready(page);
  await key("m");
  await expect.poll(assigned).toBe(2);
  await expect(page.getByRole("button", { name: t("review.release") })).toBeVisible();
  await key("a");
  await expect(page).toHaveURL(/step=approve/);
  await expect(page.getByRole("button", { name: t("review.decide.approveDo"), exact: true })).toBeFocused();
  await key("Control+Enter");
  await expect(page.getByRole("button", { name: t("review.undo.do") })).toBeVisible();
  await done("approve the next");
  await ready(page);
  await key("z");
  await expect.poll(() => sql("select status from applications where organisation_name = ?", nameOf(1))).toBe("submitted");
  await expect(page.getByRole("button", { name: t("review.undo.do") })).toHaveCount(0);
  await done("undo");

  await pressGo(page, "q");
  await expect(page).toHaveURL(new RegExp(`${QUEUE}$`));
  await ready(page);
  await tabTo(page, rowOf(page, 2).getByRole("link"));
  await key("x");
  for (let n = 0; n < 9; n++) await key("Shift+ArrowDown");
  await expect(page.locator(".bulk")).toContainText(t("queue.bulk.selected", { n: 10 }));
  await done("select ten");
  await key("m");
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.claim", { n: 10 }) });
  await tabTo(page, dialog.getByRole("button", { name: t("queue.bulk.step.claim"), exact: true }));
  await key("Enter");
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 10 }));
  expect(assigned()).toBe(12);
  await done("assign ten");

  await key("Control+k");
  await page.keyboard.type(PROFILES[3] ?? "");
  await key("Enter");
  await expect(heading(page)).toContainText(PROFILES[3] ?? "");
  await done("find an organisation");

  // Alt and the left arrow are keys of the browser's own, which one without a window does not hear.
  await page.goBack();
  await page.locator("html[data-palette=ready]").waitFor();
  await key("Control+k");
  await page.keyboard.type(t("common.staff.organisations"));
  await expect(page.getByRole("option", { name: t("common.staff.organisations"), exact: true })).toBeVisible();
  await key("Enter");
  await expect(page).toHaveURL(/staff\/organisations/);
  await ready(page);
  await key("j");
  for (const left of [4, 3, 2, 1, 0]) {
    const name = (await page.evaluate(() => document.activeElement?.closest("article")?.getAttribute("aria-label"))) ?? "";
    await key("a");
    await expect(page.locator(".done [role=status]")).toContainText(t("moderation.organisations.doneFor.kept", { name, n: left }));
    await done(`moderate ${name}`);
  }

  process.stdout.write(`cockpit steps=${steps.length} focus_lost=${lostAt.length}\n`);
  expect(lostAt).toEqual([]);
});
