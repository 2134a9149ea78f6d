import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf } from "../../support/portals/queue-portal.ts";
import { COUNT, rowOf, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

test("with all that match ticked the bar says how many are really selected, as the dialog does, and what is closed is said with its status", async ({
  queue,
  sql,
}) => {
  const page = await queue();
  sql("update applications set status = 'withdrawn' where organisation_name in (?, ?)", nameOf(0), nameOf(1));
  for (const locale of ["en", "es", "eu"] as const) {
    const words = wordsIn(locale);
    await page.goto(`/${locale}/staff/applications?view=all&sort=organisation`);
    await page.locator("html[data-shortcuts=ready]").waitFor();
    const bar = page.locator(".bulk");
    for (const n of [0, 1, 2]) await rowOf(page, n).locator("input[name=id]").check();
    await expect(bar.getByRole("status")).toHaveText(words("queue.bulk.selected", { n: 3 }));
    const all = bar.getByRole("checkbox");
    await all.check();
    await expect(bar.getByRole("status")).toHaveText(words("queue.bulk.ofAll", { n: 25, total: COUNT }));
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog")).toContainText(words("queue.bulk.fromAll", { total: COUNT, most: 25, n: 25 }));
    await page.locator("html[data-shortcuts=ready]").waitFor();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(bar.getByRole("status")).toHaveText(words("queue.bulk.ofAll", { n: 25, total: COUNT }));
    await all.uncheck();
    await expect(bar.getByRole("status")).toHaveText(words("queue.bulk.selected", { n: 3 }));
    await page.keyboard.press("s");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(`${nameOf(0)}: ${words("errors.refusals.application.withdrawn")}`);
    await expect(dialog).not.toContainText(words("errors.refusals.application.not_open"));
  }
});

test("beside an open panel the search box says in each language what it searches, as a whole", async ({ queue, sql }) => {
  const page = await queue(ADMIN);
  const id = String(sql("select id from applications where organisation_name = ?", nameOf(0)));
  for (const locale of ["en", "es", "eu"]) {
    await page.goto(`/${locale}/staff/applications?view=all&open=${id}`);
    const [asked, room] = await page.locator("#q").evaluate((field: HTMLInputElement) => {
      const pen = document.createElement("canvas").getContext("2d");
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      if (pen) pen.font = font;
      return [
        pen?.measureText(field.placeholder).width ?? 0,
        field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
      ];
    });
    expect.soft(asked, locale).toBeLessThanOrEqual(room);
  }
});
