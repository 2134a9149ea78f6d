import { snoozeDays, snoozedUntil } from "#domain/review/queue/queue-days";
import { formatDate } from "#lib/format";
import { oneProcess } from "../../support/portals/one-process.ts";
import { nameOf, REVIEWER } from "../../support/portals/queue-portal.ts";
import { COUNT, QUEUE, rowOf, said, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");

test("staff row 9: an application is snoozed until a chosen day, which the line under the queue says @plain", async ({ as, sql }) => {
  const page = await as.person(REVIEWER);
  await page.goto(QUEUE);
  await rowOf(page, 0).getByRole("link").first().click();
  await page.locator(".more-menu summary").click();
  const { last } = snoozeDays(new Date());
  await page.getByLabel(t("queue.fields.day")).fill(last);
  await page.getByRole("button", { name: t("queue.panel.day") }).click();
  await expect(said(page)).toContainText(
    t("queue.bar.snoozed", { organisation: nameOf(0), n: COUNT - 1, day: formatDate(new Date(`${last}T12:00:00Z`), "en") }),
  );
  await expect(rowOf(page, 0)).toHaveCount(0);
  expect(sql("select count(*) from snoozes")).toBe(1);
});

test("staff row 9: a day too far ahead is told, and stays in its field", async ({ queue, sql }) => {
  const page = await queue();
  await rowOf(page, 1).getByRole("link").first().click();
  await page.locator(".more-menu summary").click();
  const day = page.getByLabel(t("queue.fields.day"));
  // A browser that knows no "max", and a program, send it all the same.
  await day.evaluate((field) => {
    for (const limit of ["min", "max"]) field.removeAttribute(limit);
  });
  await day.fill("2099-01-01");
  await page.getByRole("button", { name: t("queue.panel.day") }).click();
  await expect(page.getByText(t("errors.refusals.application.snooze_day", { days: 90 })).first()).toBeVisible();
  await expect(day).toHaveValue("2099-01-01");
  expect(sql("select count(*) from snoozes")).toBe(0);
});

test("staff row 9: many are snoozed until one day that is chosen instead of tomorrow", async ({ queue, sql }) => {
  const page = await queue();
  await page.getByLabel(t("queue.bulk.page")).check();
  const send = { name: t("queue.bulk.step.snooze"), exact: true };
  await page.locator(".bulk").getByRole("button", send).click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.snooze", { n: 25 }) });
  await expect(dialog.getByLabel(t("queue.fields.until"))).toHaveValue("tomorrow");
  const { last } = snoozeDays(new Date());
  await dialog.getByLabel(t("queue.bulk.until.day")).fill(last);
  await dialog.getByRole("button", send).click();
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 25 }));
  const until = snoozedUntil(new Date(), { until: "day", day: last })?.getTime();
  expect(sql("select count(*) from snoozes where until = ?", until)).toBe(25);
});
