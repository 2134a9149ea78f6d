import type { Locator, Page } from "@playwright/test";
import { hydrated } from "../../support/browser/page-ready.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const done = (dialog: Locator) => dialog.getByRole("progressbar").evaluate((line: HTMLProgressElement) => line.value);
/** Waits until a run has done more than one. */
const begun = (dialog: Locator) => expect.poll(() => done(dialog), { intervals: [100] }).toBeGreaterThan(1);
/** Each answer takes its time from now on, so that there is a middle; a question that the browser itself sent for, without scripts, would be answered in one piece. */
const slowed = async (page: Page) => {
  await hydrated(page);
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await new Promise((go) => setTimeout(go, 400));
    await route.continue();
  });
};
const inBar = (page: Page, step: string) => page.locator(".bulk").getByRole("button", { name: t(`queue.bulk.step.${step}`), exact: true });

for (const how of ["the button", "Esc"])
  test(`C10 ${how} stops a run before the next one: what was done is told, the others are unchanged and still selected`, async ({
    queue,
    sql,
  }) => {
    const page = await queue();
    await page.getByLabel(t("queue.bulk.page")).check();
    await inBar(page, "refuse").click();
    const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.refuse", { n: 25 }) });
    await dialog.getByLabel(t("queue.fields.reason")).fill("No seat in the region.");
    await slowed(page);
    await dialog.getByRole("button", { name: t("queue.bulk.step.refuse"), exact: true }).press("Enter");
    await begun(dialog);
    const question = page.waitForEvent("dialog");
    await page.evaluate(() => void setTimeout(() => location.assign("/en")));
    const asked = await question;
    expect(asked.type(), "the run would end with the page").toBe("beforeunload");
    await asked.dismiss();
    if (how === "Esc") await page.keyboard.press("Escape");
    else await dialog.getByRole("button", { name: t("queue.bulk.stop"), exact: true }).click();
    await expect(page).toHaveURL(/done=/);
    const refused = Number(sql("select count(*) from applications where status = 'refused'"));
    expect(refused).toBeLessThan(12);
    await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: refused }));
    await expect(page.locator(".bar")).toContainText(t("queue.bulk.left", { n: 25 - refused }));
    await expect(page.locator('.q input[name="id"]:checked')).toHaveCount(25 - refused);
    await expect(page.locator(".bulk")).toContainText(t("queue.bulk.selected", { n: 25 - refused }));
  });

test("C10 the connection goes in the middle: the dialog says so and keeps the words, and sending again goes on with the rest", async ({
  queue,
  sql,
  said: complaints,
}) => {
  const page = await queue();
  await page.getByLabel(t("queue.bulk.page")).check();
  await inBar(page, "refuse").click();
  const dialog = page.getByRole("dialog", { name: t("queue.bulk.title.refuse", { n: 25 }) });
  const reason = dialog.getByLabel(t("queue.fields.reason"));
  await reason.fill("No seat in the region.");
  await slowed(page);
  const send = dialog.getByRole("button", { name: t("queue.bulk.step.refuse"), exact: true });
  await send.press("Enter");
  await begun(dialog);
  await page.context().setOffline(true);
  await expect(dialog.getByRole("alert")).toContainText(t("errors.stale.unreached"));
  await expect(dialog.getByRole("alert")).toBeFocused();
  await expect(dialog.getByText(t("queue.bulk.progress", { n: await done(dialog), total: 25 }))).toBeVisible();
  await expect(reason).toHaveValue("No seat in the region.");
  await page.context().setOffline(false);
  await page.unrouteAll({ behavior: "wait" });
  await send.press("Enter");
  await expect(page.locator(".bar")).toContainText(t("queue.bulk.done", { n: 25 }));
  expect(sql("select count(*) from applications where status = 'refused' and decision_reason = 'No seat in the region.'")).toBe(25);
  expect(sql("select count(*) from outbox where template = 'application-refused' and status = 'waiting'")).toBe(25);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes("ERR_INTERNET_DISCONNECTED")));
});
