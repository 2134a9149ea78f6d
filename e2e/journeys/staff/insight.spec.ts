import type { Locator } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { USUAL_MONTHS } from "#domain/insight/period";
import { readTable } from "#lib/tables/read-table";
import { accountOf } from "../../support/subjects/accounts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const words = (key: string, values = {}) => t(`insight.${key}`, values);

/** The rows of a figure's table as they are read; numbers as a file has them. */
const cellsOf = (figure: Locator) =>
  figure
    .locator("tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/(\d),(?=\d{3})/g, "$1"))),
    );

test("staff see the cluster in figures for the period they choose, and each figure leaves as the table of its page", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const page = await as.person((await accountOf(portal, "reviewer")).email);
  await page.goto("/en/staff/applications");
  const overdue = await page.locator('.viewlist a[href*="view=overdue"] .num').textContent();
  await page.getByRole("link", { name: t("common.staff.insight"), exact: true }).click();
  await expect(page.getByRole("heading", { name: words("title"), level: 1 })).toBeVisible();
  await expect(page.locator(".figs"), "as many as the queue's view").toContainText(new RegExp(`\\b${overdue} overdue`));
  const figures = page.locator("section.figure");
  await expect(figures).toHaveCount(12);
  for (const summary of await page.locator(".figure summary").all()) await summary.click();
  await expectNoViolations(page);
  // A table of many months is scrolled within its figure, and does not make the page wider.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  // On paper it cannot be scrolled, so all of it has to be printed.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main summary:visible")).toHaveCount(0);
  const cut = (tables: Element[]) => tables.filter((table) => getComputedStyle(table).overflowX !== "visible").length;
  expect(await page.locator(".figure .scroll").evaluateAll(cut)).toBe(0);
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("combobox", { name: words("period.label"), exact: true }).selectOption("between");
  await page.getByLabel(words("period.from"), { exact: true }).fill("2098-02-01");
  await page.getByRole("button", { name: words("period.show"), exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: words("period.refused", { months: String(USUAL_MONTHS - 1) }) })).toBeVisible();
  await page.getByRole("combobox", { name: words("period.label"), exact: true }).selectOption("all");
  await page.getByRole("button", { name: words("period.show"), exact: true }).click();
  await expect(page).toHaveURL(/period=all/);

  const whole = page.getByRole("link", { name: words("workbook"), exact: true });
  const workbook = await page.request.get(new URL((await whole.getAttribute("href")) ?? "", portal.url).href);
  const sheets = (await readXlsx(await workbook.body())).sheets.map(({ rows }) => rows.map((row) => row.map((cell) => String(cell ?? ""))));
  for (const figure of await figures.all()) {
    const title = (await figure.getByRole("heading", { level: 2 }).textContent()) ?? "";
    const shown = await cellsOf(figure);
    const isEmpty = await figure.getByText(words("noPairs")).isVisible();
    expect(shown.length, title).toBeGreaterThan(isEmpty ? 0 : 1);
    const [, definition, ...rest] = sheets.find(([first]) => first?.[0] === title) ?? [];
    expect(definition?.[1], title).toBe(await figure.locator("p.meta").first().textContent());
    expect(
      rest.slice(4).map((cells) => shown[0]?.map((_, at) => cells[at] ?? "")),
      `${title} in the workbook`,
    ).toEqual(shown);
    // A file that has only its headings is none that an import reads.
    for (const format of isEmpty ? [] : ["CSV", "XLSX"]) {
      const link = figure.getByRole("link").filter({ hasText: format });
      const file = await page.request.get(new URL((await link.getAttribute("href")) ?? "", portal.url).href);
      const table = await readTable(await file.body());
      if ("refusal" in table) throw new Error(`${title}: ${table.refusal}`);
      const rows = [table.headings, ...table.rows.map(({ cells }) => cells)].map((cells) => shown[0]?.map((_, n) => cells[n] ?? ""));
      expect(rows, `${title} as ${format}`).toEqual(shown);
    }
  }
});

test("a number of the figures opens its list, which holds as many", async ({ as, portal }) => {
  const page = await as.person((await accountOf(portal, "reviewer")).email);
  const opened = async (name: string, of: string) => {
    await page.goto("/en/staff/insight");
    const link = page.getByRole("link", { name: new RegExp(`^[\\d,]+ ?: ${name}$`) }).first();
    const n = ((await link.textContent()) ?? "").match(/[\d,]+/)?.[0] ?? "";
    await link.click();
    await expect(page.locator(".viewlist [aria-current] .num"), of).toHaveText(n);
    return page;
  };
  await opened(words("headline.members.title"), "members");
  await opened(words("band.never"), "never confirmed");
  await expect(page.getByRole("combobox", { name: t("moderation.organisations.filter.confirmed") })).toHaveValue("never");
});
