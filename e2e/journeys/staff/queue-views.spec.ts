import { oneProcess } from "../../support/portals/one-process.ts";
import { OTHER, REVIEWER } from "../../support/portals/queue-portal.ts";
import { COUNT, MINE, QUEUE, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");

test("C1 the form of a new view is in sight as a whole in a window 800 pixels high @plain", async ({ as }) => {
  const page = await as.person(REVIEWER);
  for (const height of [800, 680]) {
    await page.setViewportSize({ width: 1280, height });
    await page.goto(QUEUE);
    await page.getByText(t("queue.views.save"), { exact: true }).click();
    const form = page.locator("form", { has: page.getByLabel(t("queue.fields.name")) }).first();
    await expect(form.getByLabel(t("queue.fields.name"))).toBeInViewport({ ratio: 1 });
    await expect(form.getByRole("button", { name: t("queue.views.change") })).toBeInViewport({ ratio: 1 });
  }
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
  const own = page.locator(".viewlist details").filter({ hasText: t("queue.views.manage") });
  await own.getByLabel(t("queue.fields.name")).fill("Free");
  await own.getByRole("button", { name: t("queue.views.change") }).click();
  await expect(page.locator(".viewlist").getByRole("link", { name: "Free" })).toBeVisible();
  await own.getByRole("button", { name: t("queue.views.delete") }).click();
  await expect(page.locator(".viewlist").getByRole("link", { name: "Free" })).toHaveCount(0);
});
