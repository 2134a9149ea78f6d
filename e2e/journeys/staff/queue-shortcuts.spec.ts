import { snoozedUntil } from "#domain/review/queue/queue-days";
import { formatDate } from "#lib/format";
import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf, REVIEWER } from "../../support/portals/queue-portal.ts";
import { button, COUNT, focused, open, panel, pressGo, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");

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
  await expect(said(page)).toContainText(
    t("queue.bar.snoozed", {
      organisation: nameOf(1),
      n: COUNT - 1,
      day: formatDate(snoozedUntil(new Date(), { until: "tomorrow" }) as Date, "en"),
    }),
  );
  await press("z");
  await expect(said(page)).toHaveText(t("queue.bar.woken", { organisation: nameOf(1) }));
  await expect(rowOf(page, 1)).toBeVisible();
  await press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await press("/");
  await expect(page.locator("#q")).toBeFocused();
  await page.keyboard.type("zz");
  await press("Escape");
  await expect(page.locator("#q")).toBeFocused();
  await expect(page.locator("#q")).toHaveValue("");
  await press("Escape");
  await expect(page.locator(".q a.main").first()).toBeFocused();
  await press("?");
  await expect(page.getByRole("dialog", { name: t("queue.shortcuts.title") })).toBeVisible();
  await press("Escape", "Control+k");
  await expect(page.getByRole("combobox", { name: t("search.label") })).toBeFocused();
  await page.keyboard.type(t("queue.shortcuts.does.goMine"));
  await press("Enter");
  await expect(page).toHaveURL(/view=mine/);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await pressGo(page, "q");
  await expect(page).toHaveURL(/applications$/);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await pressGo(page, "c");
  await expect(page).toHaveURL(/consortia$/);
  await expect(page.locator("header").getByRole("link", { name: t("common.nav.consortia"), exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.locator(".langs a").first()).toHaveAttribute("href", /^\/eu\/staff\/consortia/);
});

test("C3 m takes what nobody has, and for an administrator gives it to somebody", async ({ queue, as }) => {
  const page = await queue();
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await open(page, 33);
  /** The day that was promised to the applicant. */
  const promised = async () => /\d{1,2}\s[A-Z][a-z]{2}\s\d{4}/.exec((await rowOf(page, 33).locator(".c-due").textContent()) ?? "")?.[0];
  const before = await promised();
  expect(before).toBeTruthy();
  await expect(panel(page)).toContainText(t("review.decision.claimFirst"));
  await page.keyboard.press("m");
  await expect(said(page)).toHaveText(t("queue.bar.claimed", { organisation: nameOf(33) }));
  await expect(rowOf(page, 33)).toContainText(t("review.you"));
  expect(await promised()).toBe(before);
  const admin = await as.person(ADMIN);
  await admin.goto(`${QUEUE}?view=all&open=${await rowOf(page, 33).getAttribute("data-row")}`);
  await admin.locator("html[data-shortcuts=ready]").waitFor();
  await admin.keyboard.press("m");
  await admin.locator("[data-step] select").selectOption({ label: "Beñat Sarasola" });
  await admin.keyboard.press("Control+Enter");
  await expect(panel(admin)).toContainText(t("errors.refusals.application.reassign_reason"));
  await admin.locator("[data-step] textarea").fill("Amaia is away.");
  await admin.keyboard.press("Control+Enter");
  await expect(said(admin)).toHaveText(t("queue.bar.assigned", { organisation: nameOf(33), name: "Beñat Sarasola" }));
});

test("C3 z undoes the last step, an assignment or a decision, and c takes what nobody has as a does", async ({ queue, sql }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText(t("queue.bar.approved", { organisation: nameOf(0), n: COUNT - 1 }));
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await open(page, 33);
  await page.keyboard.press("m");
  await expect(said(page)).toHaveText(t("queue.bar.claimed", { organisation: nameOf(33) }));
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.unassigned", { organisation: nameOf(33) }));
  const state = (n: number) => sql("select status from applications where organisation_name = ?", nameOf(n));
  expect([state(0), state(33)]).toEqual(["approved", "submitted"]);
  await expect(panel(page)).toContainText(t("review.decision.claimFirst"));
  await page.keyboard.press("c");
  await expect(panel(page).getByRole("button", { name: t("queue.letter.claimAndSend") })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-step]")).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(said(page)).toHaveText(t("queue.bar.undone", { organisation: nameOf(0) }));
  expect(state(0)).toBe("submitted");
});

test("C3 a key that can do nothing says what is so: whose the application is, that a form is open, that nothing may be read", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  const told = page.locator(".keys-said");
  await open(page, 0);
  await page.keyboard.press("m");
  await expect(told).toHaveText(t("errors.refusals.application.claimed", { by: "you" }));
  await page.keyboard.press("c");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await page.locator("[data-step] a").focus();
  await page.keyboard.press("r");
  await expect(page.locator("[data-step] select")).toBeFocused();
  await expect(told).toBeEmpty();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-step]")).toHaveCount(0);

  sql(
    "insert into recusals (application_id, person_id, reason, declared_at) select ?, id, 'A cousin.', ? from people where email = ?",
    await rowOf(page, 1).getAttribute("data-row"),
    Date.now(),
    REVIEWER,
  );
  await page.keyboard.press("j");
  await expect(panel(page)).toContainText(t("committee.recusal.closed"));
  await page.keyboard.press("a");
  await expect(page.locator("#why-not")).toBeFocused();
  await expect(page.locator("#why-not")).toContainText(t("committee.recusal.closed"));
});

test("C7 a assigns what nobody has and approves it, and the next row is open", async ({ queue }) => {
  const page = await queue();
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await open(page, 33);
  await expect(panel(page).getByRole("button", { name: t("review.decision.claimAndApprove") })).toHaveAttribute("aria-keyshortcuts", "a");
  await page.keyboard.press("a");
  await expect(said(page)).toHaveText(t("queue.bar.approved", { organisation: nameOf(33), n: COUNT - 1 }));
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(34));
});

test("C4 keys are letters in fields, are printed where they act, and can be switched off", async ({ queue }) => {
  const page = await queue();
  await page.locator("#q").focus();
  await page.keyboard.type("ajxz?");
  await expect(page.locator("#q")).toHaveValue("ajxz?");
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(0);
  await page.locator("#q").fill("");
  await open(page, 0);
  const more = panel(page).locator("summary", { hasText: t("queue.panel.more") });
  await more.click();
  await expect(button(page, t("queue.panel.tomorrow"))).toContainText("S");
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await expect(panel(page).getByRole("link", { name: t("queue.panel.duplicate") })).toBeHidden();
  await more.press("Enter");
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
  const help = page.getByRole("dialog", { name: t("queue.shortcuts.title") });
  await expect(help).toContainText(t("queue.shortcuts.does.approve"));
  // It opens at its beginning, with the first keys in sight.
  await expect(help.getByRole("heading")).toBeFocused();
  expect(await help.evaluate((dialog) => dialog.scrollTop)).toBe(0);
  await expect(help.getByText(t("queue.shortcuts.does.approve"), { exact: true })).toBeInViewport({ ratio: 1 });
  await button(page, t("queue.shortcuts.switchOff")).click();
  await expect(help).toContainText(t("queue.shortcuts.off"));
  await button(page, t("queue.shortcuts.close")).click();
  await rowOf(page, 2).getByRole("link").focus();
  for (const key of ["a", "j", "x", "z", "c"]) await page.keyboard.press(key);
  expect(await focused(page)).toBe(nameOf(2));
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: t("search.label") })).toBeFocused();
});

test("C4 single keys are switched on one's account page too", async ({ queue }) => {
  const page = await queue();
  await page.goto("/en/account");
  await button(page, t("queue.shortcuts.switchOff")).click();
  await expect(button(page, t("queue.shortcuts.switchOn"))).toBeVisible();
  await page.goto(QUEUE);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.closest("tr"))).toBeNull();
  await page.goto("/en/account");
  await button(page, t("queue.shortcuts.switchOn")).click();
  await expect(button(page, t("queue.shortcuts.switchOff"))).toBeVisible();
});
