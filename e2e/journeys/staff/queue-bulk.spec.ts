import type { Page } from "@playwright/test";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf, OTHER, REVIEWER } from "../../support/portals/queue-portal.ts";
import { COUNT, MINE, open, panel, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const inBar = (page: Page, step: string) => page.locator(".bulk").getByRole("button", { name: t(`queue.bulk.step.${step}`), exact: true });

test("C10 many at once: the number and the exceptions are named, progress is told, what failed is listed, each has its audit row", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  sql("update applications set assigned_to = (select id from people where email = ?) where assigned_to is null", OTHER);
  await page.goto(`${QUEUE}?page=2&view=all&sort=oldest`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.getByLabel(t("queue.bulk.page")).check();
  await inBar(page, "approve").click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.approve", { n: MINE - 25 }) });
  await expect(dialog).toContainText(t("queue.bulk.except", { n: COUNT - MINE }));
  await expect(dialog).toContainText(`${nameOf(35)}: ${t("errors.refusals.application.not_yours", { by: "Beñat Sarasola" })}`);
  // Somebody decides on one of them in the meantime.
  sql("update applications set status = 'withdrawn' where organisation_name = ?", nameOf(26));
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await dialog.getByRole("button", { name: t("queue.bulk.step.approve"), exact: true }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  const result = page.locator(".bar");
  await expect(result).toContainText(t("queue.bulk.done", { n: MINE - 25 - 1 }));
  await expect(result).toContainText(`${nameOf(26)}: ${t("errors.refusals.application.withdrawn")}`);
  // The result covers neither the views, with "Save the view" at their end, nor the list.
  const [bar, views, list] = await Promise.all([".under", ".viewlist", ".list"].map((part) => page.locator(part).boundingBox()));
  expect(bar?.y).toBeGreaterThanOrEqual((views?.y ?? 0) + (views?.height ?? 0));
  expect(bar?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(1);
  await expect(rowOf(page, 26).locator("input[name=id]")).toBeChecked();
  expect(
    sql("select count(*) from audit_events where action = 'application.approved' and subject_id in (select id from applications)"),
  ).toBe(MINE - 25 - 1);
});

test("C10 the bar says how many are selected; cancelling, also a step that nothing may be done with, keeps them and the focus", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  sql("update applications set assigned_to = (select id from people where email = ?)", OTHER);
  await page.goto(`${QUEUE}?view=all&sort=oldest`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  const bar = page.locator(".bulk");
  await rowOf(page, 2).locator("input[name=id]").focus();
  await page.keyboard.press("Space");
  await expect(bar).toContainText(t("queue.bulk.selected", { n: 1 }));
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar).toContainText(t("queue.bulk.selected", { n: 2 }));
  for (const cancel of ["link", "Escape"]) {
    await inBar(page, "approve").focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.approve", { n: 0 }) });
    await expect(dialog).toBeVisible();
    await page.locator("html[data-shortcuts=ready]").waitFor();
    if (cancel === "link") await dialog.getByRole("link", { name: t("queue.bulk.cancel") }).press("Enter");
    else await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(2);
    await expect(bar).toContainText(t("queue.bulk.selected", { n: 2 }));
    await expect(inBar(page, "approve")).toBeFocused();
  }
  await expect(page).toHaveURL(/[?&]id=/);
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(page).toHaveURL(/view=all&sort=oldest$/);
});

test("C18 the keys work on the selection, nothing moves as the bar comes, changes are requested from several and all is undone", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  const bar = page.locator(".bulk");
  const places = () =>
    page.evaluate(() => [...document.querySelectorAll(".q tr, .filters, .viewlist a")].map((one) => one.getBoundingClientRect().y));
  const before = await places();
  await rowOf(page, 2).getByRole("link").focus();
  await page.keyboard.press("x");
  await expect(bar).toBeVisible();
  expect(await places()).toEqual(before);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar).toContainText(t("queue.bulk.selected", { n: 2 }));
  await page.keyboard.press("d");
  await expect(page.locator(".keys-said")).toHaveText(t("queue.shortcuts.one"));
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.changes", { n: 2 }) });
  await dialog.getByRole("button", { name: t("queue.bulk.step.changes"), exact: true }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: t("queue.errors.template.choice") })).toBeVisible();
  await dialog.getByLabel(t("queue.fields.template")).selectOption("position");
  await dialog.getByLabel(t("queue.fields.note")).fill("It is on your web site.");
  await dialog.locator("summary").click();
  await expect(page.frameLocator('iframe[name="mail-many"]').getByText("It is on your web site.")).toBeVisible();
  await dialog.getByLabel(t("queue.fields.note")).focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 2 }));
  expect(sql("select count(*) from change_points where text like '%It is on your web site.'")).toBe(2);
  // Where the form was sent before its scripts came, this is another page, whose scripts come later.
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.keyboard.press("z");
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.undone", { n: 2 }));
  expect(sql("select count(*) from applications where status = 'changesAsked'")).toBe(0);
});

test("C10 of 25 at once one is decided by somebody else: 24 have an audit row and a held email; undoing them keeps the one whose email has left", async ({
  queue,
  sql,
  portal,
}) => {
  const page = await queue();
  await page.getByLabel(t("queue.bulk.page")).check();
  await inBar(page, "approve").click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.approve", { n: 25 }) });
  await expect(dialog).toContainText(t("queue.bulk.mails", { unit: "minutes", n: 2 }));
  const idOf = (n: number) => String(sql("select id from applications where organisation_name = ?", nameOf(n)));
  const reason = "It asked to be left out.";
  await inPortal(portal, async () =>
    expectDone(
      await refuseApplication(await staff("staffAdmin", { firstName: "Itziar", lastName: "Mendia" }), { applicationId: idOf(7), reason }),
    ),
  );
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await dialog.getByRole("button", { name: t("queue.bulk.step.approve"), exact: true }).click();
  const bar = page.locator(".bar");
  await expect(bar).toContainText(t("queue.bulk.done", { n: 24 }));
  const told = t("errors.refusals.application.already_decided", { by: "Itziar Mendia", outcome: "refused", at: "" }).replace(
    /[\s,.]+$/,
    "",
  );
  await expect(bar).toContainText(`${nameOf(7)}: ${told}`);
  // The rows that follow on this page are not selected in their place.
  await expect(page.getByLabel(t("queue.bulk.page"))).not.toBeChecked();
  await expect(page.locator(".bulk")).toBeHidden();
  const rows = (action: string) =>
    sql("select count(distinct subject_id) from audit_events where action = ? and subject_id in (select id from applications)", action);
  const held = () =>
    sql(
      "select count(*) from outbox where template = 'application-approved' and status = 'waiting' and subject_id in (select id from applications)",
    );
  expect([rows("application.approved"), held(), sql("select count(*) from organisations")]).toEqual([24, 24, 24]);

  sql("update outbox set status = 'done', ended_at = ? where template = 'application-approved' and subject_id = ?", Date.now(), idOf(3));
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.getByRole("button", { name: t("queue.bar.undoAll", { n: 24 }) }).click();
  await expect(bar).toContainText(t("queue.bulk.undone", { n: 23 }));
  await expect(bar).toContainText(`${nameOf(3)}: ${t("errors.refusals.application.undo_too_late")}`);
  expect([rows("application.undone"), held(), sql("select count(*) from organisations")]).toEqual([23, 0, 1]);
  const inState = (status: string) => sql("select count(*) from applications where status = ?", status);
  expect([inState("approved"), inState("refused"), inState("submitted")]).toEqual([1, 1, COUNT - 2]);

  // Back leads to the list, neither to the same page again nor to what was undone.
  await page.goBack();
  await expect(page).not.toHaveURL(/done=|bulk=/);
  await expect(bar).not.toContainText(t("queue.bulk.undone", { n: 23 }));
});

test("C10 what was decided before a step on many is undone on its own, and no snooze offers to undo it", async ({ queue, sql }) => {
  const page = await queue();
  await open(page, 0);
  await page.keyboard.press("a");
  await expect(said(page)).toContainText(nameOf(0));
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/did=/);
  for (const [step, ...ones] of [
    ["approve", 1, 2],
    ["snooze", 3, 4],
  ] as const) {
    for (const n of ones) await rowOf(page, n).locator("input[name=id]").check();
    await inBar(page, step).click();
    const dialog = page.getByRole("dialog", { name: t(`queue.bulk.title.${step}`, { n: 2 }) });
    await dialog.getByRole("button", { name: t(`queue.bulk.step.${step}`), exact: true }).click();
    await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 2 }));
    const all = page.getByRole("button", { name: t("queue.bar.undoAll", { n: 2 }) });
    if (step === "snooze") await expect(page.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
    else {
      await expect(page.locator(".bar summary")).toHaveText(t("queue.bar.undoEarlier", { n: 1 }));
      await all.click();
      await expect(page.locator(".bar")).toContainText(t("queue.bulk.undone", { n: 2 }));
      expect(sql("select status from applications where organisation_name = ?", nameOf(0))).toBe("approved");
    }
  }
});

test("C10 what nobody has is assigned and approved in one step, and the dialog says so before", async ({ queue, sql }) => {
  const page = await queue();
  await page.goto(`${QUEUE}?page=2`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  for (const n of [29, 33, 34]) await rowOf(page, n).locator("input[name=id]").check();
  await inBar(page, "approve").click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.approve", { n: 3 }) });
  await expect(dialog).toContainText(t("queue.bulk.takes", { n: 2 }));
  await dialog.getByRole("button", { name: t("review.decision.claimAndApprove"), exact: true }).click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 3 }));
  expect(
    sql("select count(*) from applications where status = 'approved' and assigned_to = (select id from people where email = ?)", REVIEWER),
  ).toBe(3);
});

test("C10 reasons that are missing are told with the organisation each is for", async ({ queue, portal }) => {
  const page = await queue();
  await inPortal(portal, async () => {
    for (const n of [0, 1]) await organisation({ name: nameOf(n) });
  });
  await page.goto(QUEUE);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  for (const n of [0, 1]) await rowOf(page, n).locator("input[name=id]").check();
  await inBar(page, "approve").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("queue.bulk.step.approve"), exact: true }).click();
  for (const n of [0, 1]) {
    const link = dialog.getByRole("alert").getByRole("link", { name: `${nameOf(n)}: ${t("queue.errors.despite.missing")}`, exact: true });
    await link.click();
    await expect(dialog.getByRole("textbox", { name: t("queue.bulk.despite", { organisation: nameOf(n) }) })).toBeFocused();
  }
});

test("C10 many at once without scripts is one post with its result @plain", async ({ as, sql }) => {
  const page = await as.person(ADMIN);
  await page.goto(QUEUE);
  await page.locator(`.q input[name="id"]`).nth(0).check();
  await page.locator(`.q input[name="id"]`).nth(3).check();
  await inBar(page, "refuse").click();
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
  await page.goto(`${QUEUE}?view=all&sort=oldest`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.getByLabel(t("queue.bulk.page")).check();
  await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(25);
  await inBar(page, "snooze").click();
  await expect(page.getByRole("dialog")).toContainText(t("queue.bulk.title.snooze", { n: 25 }));
  await page
    .getByRole("dialog")
    .getByRole("link", { name: t("queue.bulk.cancel") })
    .click();

  await page.goto(`${QUEUE}?page=2&view=all`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.getByLabel(t("queue.bulk.page")).check();
  await page.getByLabel(t("queue.bulk.all", { n: COUNT })).check();
  await inBar(page, "snooze").click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.snooze", { n: 25 }) });
  await expect(dialog).toContainText(t("queue.bulk.fromAll", { total: COUNT, most: 25, n: 25 }));
  await dialog.getByRole("button", { name: t("queue.bulk.step.snooze"), exact: true }).click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 25 }));
  expect(sql("select count(*) from snoozes")).toBe(25);
});
