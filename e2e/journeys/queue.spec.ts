import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { closeConnections } from "#database/connections";
import { organisation } from "#test/builders";
import { type Portal, withPortal } from "../support/portal.ts";
import { ADMIN, fillQueue, nameOf, OTHER, OVERDUE, REVIEWER, TODAY } from "../support/queue-portal.ts";
import { test as base, expect } from "../support/test.ts";
import { wordsIn } from "../support/words.ts";

const t = wordsIn("en");
const COUNT = 38;
const MINE = 30;
const QUEUE = "/en/staff/applications";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const rowOf = (page: Page, n: number) => page.locator(".q tbody tr[data-row]").filter({ hasText: nameOf(n) });
const panel = (page: Page) => page.locator(".beside");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const said = (page: Page) => page.locator(".bar [role=status]").first();

type Each = { fresh: undefined; queue: (email?: string) => Promise<Page>; sql: (text: string, ...values: unknown[]) => unknown };

/** Each test has a queue of its own: 38 applications, of which the reviewer has taken the first thirty. */
const test = base.extend<Each, { portal: Portal }>({
  portal: [
    async ({}, use, worker) => withPortal("empty", 300 + worker.workerIndex, use, { PORTAL_DECISION_HOLD: "120" }),
    { scope: "worker", timeout: 60_000 },
  ],
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
      await page.locator("html[data-keys=ready]").waitFor();
      return page;
    }),
  sql: async ({ portal }, use) =>
    use((text, ...values) => {
      const db = new Database(portal.database, { timeout: 10_000 });
      try {
        const statement = db.prepare(text);
        return statement.reader ? statement.pluck().get(...values) : statement.run(...values);
      } finally {
        db.close();
      }
    }),
});

/** Opens a row's panel by keyboard, as Enter on its name does. */
async function open(page: Page, n: number) {
  await rowOf(page, n).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(n));
}

test("C1 opens on unassigned and mine, oldest first, in groups with counts", async ({ queue, expectNoViolations }) => {
  const page = await queue();
  await expect(page.locator(".viewlist [aria-current=page]")).toContainText(t("review.views.todo"));
  await expect(page.locator(".viewlist [aria-current=page]")).toContainText(String(COUNT));
  await expect(page.locator(".q .g th")).toHaveText([
    new RegExp(`^${t("queue.groups.overdue")}, ${OVERDUE}`),
    new RegExp(`^${t("queue.groups.today")}, ${TODAY}`),
    new RegExp(`^${t("queue.groups.later")}, ${COUNT - OVERDUE - TODAY}`),
  ]);
  const names = await page.locator(".q a.main").allTextContents();
  expect(names).toEqual(Array.from({ length: 25 }, (_, n) => nameOf(n)));
  await expectNoViolations(page);
});

test("C2 twelve rows stand in a window of 1280 by 800, the name first, and the list comes within a second", async ({ queue }) => {
  const page = await queue();
  const seen = await page.evaluate(() => {
    const box = document.querySelector(".list .scroll")?.getBoundingClientRect();
    return [...document.querySelectorAll(".q tr[data-row]")].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= (box?.top ?? 0) && bottom <= Math.min(box?.bottom ?? 0, window.innerHeight);
    }).length;
  });
  expect(seen).toBeGreaterThanOrEqual(12);
  await expect(page.locator(".q tbody tr[data-row]").first().getByRole("rowheader").getByRole("link")).toHaveText(nameOf(0));
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    await page.reload();
    times.push(
      await page.evaluate(() => {
        const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        return (load?.domContentLoadedEventEnd ?? 9999) - (load?.startTime ?? 0);
      }),
    );
  }
  expect(times.sort((a, b) => a - b)[18]).toBeLessThan(1000);
});

test("C3 every key of the map does what the help says", async ({ queue }) => {
  const page = await queue();
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await press("j");
  expect(await focused(page)).toBe(nameOf(0));
  await press("j", "ArrowDown", "k", "ArrowUp");
  expect(await focused(page)).toBe(nameOf(0));
  await press("x", "Shift+ArrowDown", "Shift+ArrowDown");
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(3);
  await press("x", "k", "x", "k", "x", "Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  for (const [key, step] of [
    ["c", "changes"],
    ["r", "refuse"],
    ["d", "duplicate"],
  ] as const) {
    await press(key);
    await expect(page).toHaveURL(new RegExp(`step=${step}`));
    await expect(page.locator("[data-step] select")).toBeFocused();
    await press("Escape");
    await expect(page).not.toHaveURL(/step=/);
    await expect(rowOf(page, 0).getByRole("link")).toBeFocused();
  }
  await press("j");
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await press("s");
  await expect(said(page)).toContainText(t("queue.bar.snoozed", { organisation: nameOf(1), n: COUNT - 1 }));
  await press("z");
  await expect(rowOf(page, 1)).toBeVisible();
  await press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await press("/");
  await expect(page.locator("#q")).toBeFocused();
  await page.locator(".q a.main").first().focus();
  await press("?");
  await expect(page.getByRole("dialog", { name: t("queue.keys.title") })).toBeVisible();
  await press("Escape", "Control+k");
  await expect(page.getByRole("combobox", { name: t("queue.palette.label") })).toBeFocused();
  await page.keyboard.type(t("queue.keys.does.goMine"));
  await press("Enter");
  await expect(page).toHaveURL(/view=mine/);
  await page.locator("html[data-keys=ready]").waitFor();
  await press("g", "q");
  await expect(page).toHaveURL(/applications$/);
  await press("g", "c");
  await expect(page).toHaveURL(/consortia$/);
});

test("C3 m takes what nobody has, and for an administrator gives it to somebody", async ({ queue, as }) => {
  const page = await queue();
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-keys=ready]").waitFor();
  await open(page, 33);
  await page.keyboard.press("a");
  await expect(panel(page)).toContainText(t("errors.refusals.application.take_first"));
  await page.keyboard.press("m");
  await expect(said(page)).toHaveText(t("queue.bar.taken", { organisation: nameOf(33) }));
  await expect(rowOf(page, 33)).toContainText(t("review.you"));
  const admin = await as.person(ADMIN);
  await admin.goto(`${QUEUE}?view=all&open=${await rowOf(page, 33).getAttribute("data-row")}`);
  await admin.locator("html[data-keys=ready]").waitFor();
  await admin.keyboard.press("m");
  await admin.locator("[data-step] select").selectOption({ label: "Beñat Sarasola" });
  await admin.keyboard.press("Control+Enter");
  await expect(said(admin)).toHaveText(t("queue.bar.assigned", { organisation: nameOf(33), name: "Beñat Sarasola" }));
});

test("C4 keys are letters in fields, are printed where they act, and can be switched off", async ({ queue }) => {
  const page = await queue();
  await page.locator("#q").focus();
  await page.keyboard.type("ajxz?");
  await expect(page.locator("#q")).toHaveValue("ajxz?");
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(0);
  await page.locator("#q").fill("");
  await open(page, 0);
  for (const [name, key] of [
    [t("review.decision.approve"), "A"],
    [t("review.decision.askForChanges"), "C"],
    [t("review.decision.refuse"), "R"],
    [t("queue.panel.duplicate"), "D"],
  ] as const) {
    const control = panel(page)
      .locator(".do")
      .getByRole(name === t("review.decision.approve") ? "button" : "link", { name, exact: true });
    await expect(control).toContainText(key);
    await expect(control).toHaveAttribute("aria-keyshortcuts", key.toLowerCase());
  }
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: t("queue.keys.title") });
  await expect(help).toContainText(t("queue.keys.does.approve"));
  await button(page, t("queue.keys.switchOff")).click();
  await expect(help).toContainText(t("queue.keys.off"));
  await button(page, t("queue.keys.close")).click();
  await rowOf(page, 2).getByRole("link").focus();
  for (const key of ["a", "j", "x", "z", "c"]) await page.keyboard.press(key);
  expect(await focused(page)).toBe(nameOf(2));
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: t("queue.palette.label") })).toBeFocused();
});

test("C5 what is open stands in the address, Back closes it, and on a phone it is the page", async ({ queue, expectNoViolations }) => {
  const page = await queue();
  await open(page, 0);
  await expect(page).toHaveURL(/open=/);
  await expectNoViolations(page);
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(rowOf(page, 0).getByRole("link")).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await rowOf(page, 3).getByRole("link").click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page.locator(".q")).toBeHidden();
  await expectNoViolations(page);
  await page.goBack();
  await expect(page.locator(".q")).toBeVisible();
});

test("C6 after a decision the next row is open and has the focus, and what was done is said", async ({ queue }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText(t("queue.bar.approved", { organisation: nameOf(0), n: COUNT - 1 }));
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(1));
  await expect(rowOf(page, 1).getByRole("link")).toBeFocused();
  await expect(rowOf(page, 0)).toHaveCount(0);
});

test("C7 a letter is a prepared text in the applicant's language, with one's own words after it, and is seen before it leaves", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  sql("update applications set locale = 'eu' where organisation_name = ?", nameOf(0));
  await open(page, 0);
  await page.keyboard.press("c");
  const prepared = wordsIn("eu")("queue.reasons.changes.name.text");
  await page.getByLabel(t("queue.fields.template")).selectOption({ label: t("queue.reasons.changes.name.label") });
  const preview = page.locator(".letter blockquote");
  await expect(preview).toHaveAttribute("lang", "eu");
  await expect(preview).toContainText(prepared);
  await page.getByLabel(t("queue.fields.note")).fill("Eskerrik asko.");
  await expect(preview).toContainText("Eskerrik asko.");
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toContainText(t("queue.bar.changesAsked", { organisation: nameOf(0), n: COUNT - 1 }));
  expect(sql("select text from change_points")).toBe(`${prepared}\n\nEskerrik asko.`);

  await page.keyboard.press("r");
  await page.getByLabel(t("queue.fields.template")).selectOption({ label: t("queue.letter.own") });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: t("queue.errors.note.missing") })).toBeVisible();
});

test("C9 a decision is undone within its two minutes, and its mail never leaves; afterwards not", async ({ queue, sql, mailbox }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(page.locator(".bar").getByRole("button", { name: t("queue.bar.undo") })).toContainText(/\(1:5\d\)|\(2:00\)/);
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(0));
  expect(sql("select status from applications where organisation_name = ?", nameOf(0))).toBe("submitted");
  expect(mailbox.count("applicant0@org0.example.org")).toBe(0);
  expect(sql("select count(*) from outbox where template = 'application-approved' and status = 'waiting'")).toBe(0);

  await page.keyboard.press("r");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toContainText(t("queue.bar.refused", { organisation: nameOf(0), n: COUNT - 1 }));
  sql("update outbox set not_before = ? where template = 'application-refused'", Date.now() - 1000);
  await page.reload();
  await expect(said(page)).toContainText(nameOf(0));
  await expect(page.locator(".bar").getByRole("button", { name: t("queue.bar.undo") })).toHaveCount(0);
  await expect(page.locator(".bar").getByRole("link", { name: t("queue.bar.reopen") })).toBeVisible();
  await mailbox.next("applicant0@org0.example.org");
});

test("C10 many at once: the number and the exceptions are named, progress is told, what failed is listed, each has its audit row", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-keys=ready]").waitFor();
  await page.getByLabel(t("queue.bulk.page")).check();
  await page.getByLabel(t("queue.bulk.choose")).selectOption("approve");
  await button(page, t("queue.bulk.go")).click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.approve", { n: MINE - 25 }) });
  await expect(dialog).toContainText(t("queue.bulk.except", { n: COUNT - MINE }));
  await expect(dialog).toContainText(`${nameOf(35)}: ${t("errors.refusals.application.take_first")}`);
  // Somebody decides on one of them meanwhile.
  sql("update applications set status = 'withdrawn' where organisation_name = ?", nameOf(26));
  await dialog.getByRole("button", { name: t("queue.bulk.step.approve"), exact: true }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  const result = page.locator(".bar");
  await expect(result).toContainText(t("queue.bulk.done", { n: MINE - 25 - 1 }));
  await expect(result).toContainText(`${nameOf(26)}: ${t("errors.refusals.application.not_open")}`);
  expect(
    sql("select count(*) from audit_events where action = 'application.approved' and subject_id in (select id from applications)"),
  ).toBe(MINE - 25 - 1);
});

test("C10 many at once without scripts is one post with its result @plain", async ({ as, sql }) => {
  const page = await as.person(ADMIN);
  await page.goto(QUEUE);
  await page.locator(`.q input[name="id"]`).nth(0).check();
  await page.locator(`.q input[name="id"]`).nth(3).check();
  await page.getByLabel(t("queue.bulk.choose")).selectOption("refuse");
  await button(page, t("queue.bulk.go")).click();
  const send = page.locator("dialog").getByRole("button", { name: t("queue.bulk.step.refuse"), exact: true });
  await send.click();
  await expect(page.getByText(t("queue.errors.reason.missing")).first()).toBeVisible();
  await page.getByLabel(t("queue.fields.reason"), { exact: true }).fill("No seat in the region.");
  await send.click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 2 }));
  expect(sql("select count(*) from applications where status = 'refused' and decision_reason = 'No seat in the region.'")).toBe(2);
});

test("C11 this page and all that match are told apart, and 25 are the most at once", async ({ queue, sql }) => {
  const page = await queue(ADMIN);
  await page.goto(`${QUEUE}?view=all`);
  await page.locator("html[data-keys=ready]").waitFor();
  await page.getByLabel(t("queue.bulk.page")).check();
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(25);
  await page.getByLabel(t("queue.bulk.choose")).selectOption("snooze");
  await button(page, t("queue.bulk.go")).click();
  await expect(page.getByRole("dialog")).toContainText(t("queue.bulk.fromPage", { n: 25 }));
  await page
    .getByRole("dialog")
    .getByRole("link", { name: t("queue.bulk.cancel") })
    .click();

  await page.goto(`${QUEUE}?page=2&view=all`);
  await page.locator("html[data-keys=ready]").waitFor();
  await page.locator('.q input[name="id"]').first().check();
  await page.getByLabel(t("queue.bulk.all", { n: COUNT })).check();
  await page.getByLabel(t("queue.bulk.choose")).selectOption("snooze");
  await button(page, t("queue.bulk.go")).click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.snooze", { n: 25 }) });
  await expect(dialog).toContainText(t("queue.bulk.fromAll", { total: COUNT, most: 25, n: 25 }));
  await dialog.getByRole("button", { name: t("queue.bulk.step.snooze"), exact: true }).click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 25 }));
  expect(sql("select count(*) from snoozes")).toBe(25);
});

test("C12 checks say in words what to look at", async ({ portal, queue }) => {
  const page = await queue();
  await expect(rowOf(page, 0).locator(".c-ck")).toHaveText(t("queue.checks.none"));
  process.env.PORTAL_DATABASE = portal.database;
  await organisation({ name: nameOf(0) });
  await closeConnections();
  await page.reload();
  await expect(rowOf(page, 0).locator(".c-ck")).toHaveText(t("queue.checks.member", { name: nameOf(0) }));
  await expect(rowOf(page, 1).locator(".c-ck")).toHaveText(t("queue.checks.none"));
});

test("C15 a view is its address: saved with a name, shared, opened first, counted", async ({ queue, as }) => {
  const page = await queue();
  await page.goto(`${QUEUE}?view=all&assigned=nobody`);
  await page.getByText(t("queue.views.save"), { exact: true }).click();
  const form = page.locator(".viewlist details").first();
  await form.getByLabel(t("queue.fields.name")).fill("Nobody’s yet");
  await form.getByLabel(t("queue.fields.shared")).check();
  await form.getByLabel(t("queue.fields.opensFirst")).check();
  await form.getByRole("button", { name: t("queue.views.change") }).click();
  const view = page.locator(".viewlist").getByRole("link", { name: "Nobody’s yet" });
  await expect(view).toContainText(String(COUNT - MINE));
  await expect(view).toHaveAttribute("aria-current", "page");
  await page.goto(QUEUE);
  await expect(page).toHaveURL(/view=all&assigned=nobody/);

  const other = await as.person(OTHER);
  await other.goto(QUEUE);
  await expect(other).toHaveURL(/applications$/);
  await other.locator(".viewlist").getByRole("link", { name: "Nobody’s yet" }).click();
  await expect(other.locator(".q tr[data-row]")).toHaveCount(COUNT - MINE);

  await page.getByText(t("queue.views.manage"), { exact: true }).click();
  const own = page.locator(".viewlist details").nth(1);
  await own.getByLabel(t("queue.fields.name")).fill("Free");
  await own.getByRole("button", { name: t("queue.views.change") }).click();
  await expect(page.locator(".viewlist").getByRole("link", { name: "Free" })).toBeVisible();
  await own.getByRole("button", { name: t("queue.views.delete") }).click();
  await expect(page.locator(".viewlist").getByRole("link", { name: "Free" })).toHaveCount(0);
});
