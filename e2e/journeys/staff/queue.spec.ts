import type { Page } from "@playwright/test";
import { POSITIONS } from "#demo/application-texts";
import { inventedName, madeUpPerson } from "#demo/names";
import { random } from "#demo/random";
import { REVIEWERS } from "#demo/staff";
import { LOCALES } from "#domain/kernel/state";
import { KINDS } from "#domain/organisations/state";
import { organisation } from "#test/builders";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf, OTHER, OVERDUE, REVIEWER, TODAY } from "../../support/portals/queue-portal.ts";
import { button, COUNT, open, panel, QUEUE, rowOf, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");

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
  const counts = await page.locator(".viewlist .num").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().right)));
  expect(new Set(counts).size).toBe(1);
  await expectNoViolations(page);
});

test("C1 each row says until when an answer is due, by the date and in working days, and in which segments it works", async ({
  queue,
  answered,
}) => {
  answered(0, { sectors: ["biotech", "care"], document: "statutes.pdf" });
  const page = await queue();
  const due = (n: number) => rowOf(page, n).locator(".c-due");
  const said = (key: string) => new RegExp(t(key, { n: 2 }).replace("2", "\\d+").replace("days", "days?"));
  await expect(due(0)).toContainText(/\d{1,2}\s[A-Z][a-z]{2}\s\d{4}/);
  await expect(due(0)).toContainText(said("queue.due.late"));
  await expect(due(OVERDUE)).toContainText(t("queue.due.today"));
  await expect(due(OVERDUE + TODAY)).toContainText(said("queue.due.in"));
  const segments = rowOf(page, 0).locator(".c-seg").getByRole("img");
  await expect(segments).toHaveAccessibleName(`${t("terms.sector.biotech")}, ${t("terms.sector.care")}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(segments).toBeVisible();
  await expect(button(page, t("queue.filters.find"))).toBeVisible();
  await expect(button(page, t("review.filters.apply"))).toBeHidden();
  await expect(due(0)).toBeVisible();
  await expect(rowOf(page, 0).locator(".c-ck")).toBeEmpty();
});

test("C1 the list is narrowed by kind, segment and check; the address keeps it, pages and saved views too", async ({ queue, answered }) => {
  for (let n = 0; n < COUNT; n++) {
    const kind = n < 27 ? "research" : "university";
    answered(n, { kind, sectors: n % 2 ? ["pharma"] : ["pharma", "devices"], ...(n !== 4 && { document: "statutes.pdf" }) });
  }
  const page = await queue();
  const rows = page.locator(".q tr[data-row]");
  const filters = page.locator(".more-filters");
  const filter = async () => {
    await button(page, t("review.filters.apply")).click();
    await page.locator("html[data-shortcuts=ready]").waitFor();
  };
  await filters.getByLabel(t("queue.filters.kind")).selectOption("research");
  await filter();
  await expect(page).toHaveURL(/kind=research/);
  await expect(rows).toHaveCount(25);
  await page.locator(".pager a[rel=next]").click();
  await expect(page).toHaveURL(/kind=research.*page=2/);
  await expect(rows).toHaveCount(2);
  await filters.getByLabel(t("queue.filters.kind")).selectOption("university");
  await filters.getByLabel(t("queue.filters.sector")).selectOption("devices");
  await filter();
  await expect(rows).toHaveCount(5);

  await page.getByText(t("queue.views.save"), { exact: true }).click();
  const form = page.locator(".viewlist details").first();
  await form.getByLabel(t("queue.fields.name")).fill("Universities, devices");
  await form.getByRole("button", { name: t("queue.views.change") }).click();
  await expect(page.locator(".viewlist [aria-current=page]")).toContainText("Universities, devices");
  await expect(page.locator(".bar [role=status]")).toHaveText(t("queue.views.done"));
  await page.goto(QUEUE);
  await page.locator(".viewlist").getByRole("link", { name: "Universities, devices" }).click();
  await expect(page).toHaveURL(/kind=university&sector=devices/);
  await expect(rows).toHaveCount(5);
  await page.getByRole("link", { name: t("review.filters.clear") }).click();
  await filters.getByLabel(t("queue.filters.check")).selectOption({ label: t("queue.filters.checks.documents") });
  await filter();
  await expect(page).toHaveURL(/check=documents/);
  await expect(rows).toHaveCount(1);
  await expect(rowOf(page, 4).locator(".c-ck")).toHaveText(t("queue.checks.documents", { n: 1 }));
  await page.locator('.q input[name="id"]').first().check();
  await page
    .locator(".bulk")
    .getByRole("button", { name: t("queue.bulk.step.approve"), exact: true })
    .click();
  await expect(page).toHaveURL(/check=documents.*bulk=/);
});

test("C1 each row names its stage, and the list is narrowed by it; the address and saved views keep it", async ({ queue, sql }) => {
  const page = await queue();
  await expect(rowOf(page, 0).locator(".c-st")).toHaveText(t("review.stages.names.received"));
  sql(
    "update stage_entries set stage = 'committee' where application_id in (select id from applications where organisation_name in (?, ?))",
    nameOf(3),
    nameOf(5),
  );
  await page.locator(".more-filters").getByLabel(t("queue.filters.stage")).selectOption(t("review.stages.names.committee"));
  await button(page, t("review.filters.apply")).click();
  await expect(page).toHaveURL(/stage=committee/);
  await expect(page.locator(".q tr[data-row]")).toHaveCount(2);
  await expect(rowOf(page, 5).locator(".c-st")).toHaveText(t("review.stages.names.committee"));
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await page.getByText(t("queue.views.save"), { exact: true }).click();
  const form = page.locator(".viewlist details").first();
  await form.getByLabel(t("queue.fields.name")).fill("For the committee");
  await form.getByRole("button", { name: t("queue.views.change") }).click();
  const view = page.locator(".viewlist").getByRole("link", { name: "For the committee" });
  await expect(view).toBeVisible();
  await page.goto(QUEUE);
  await expect(view).toContainText("2");
  await view.click();
  await expect(page).toHaveURL(/stage=committee/);
  await expect(page.locator(".q tr[data-row]")).toHaveCount(2);
});

test("C5 the panel shows the main answers and the documents with their links", async ({ queue, answered }) => {
  const id = answered(0, { sectors: ["ivd"], short: "Blood tests at home.", document: "estatutos.pdf" });
  const page = await queue();
  await open(page, 0);
  await expect(panel(page)).toContainText("Blood tests at home.");
  await expect(panel(page).getByRole("img", { name: t("terms.sector.ivd") })).toBeVisible();
  await expect(panel(page)).toContainText(t("queue.due.late", { n: 2 }).split(" ")[0] ?? "");
  const link = panel(page).getByRole("link", { name: "estatutos.pdf" });
  await expect(link).toHaveAttribute("href", new RegExp(`/staff/applications/${id}\\?document=document-0#document$`));
});

/** Rows of the list that are wholly in sight. */
const rowsSeen = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector(".list .scroll")?.getBoundingClientRect();
    return [...document.querySelectorAll(".q tr[data-row]")].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= (box?.top ?? 0) && bottom <= Math.min(box?.bottom ?? 0, window.innerHeight);
    }).length;
  });

/** On how many lines the elements lie that this selects. */
const linesOf = (page: Page, selector: string) =>
  page.evaluate((each) => {
    const middles = [...document.querySelectorAll(each)]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .map(({ top, bottom }) => Math.round((top + bottom) / 2));
    return middles.sort((a, b) => a - b).filter((middle, n) => n === 0 || middle - (middles[n - 1] ?? 0) > 8).length;
  }, selector);

/** How much of the window the line takes that a demonstration has on top. */
const BANNER = 32;

test("C2 twelve rows are seen in a window of 1280 by 800, also below a demonstration's banner and in three groups, the name first", async ({
  queue,
}) => {
  const page = await queue();
  await expect(page.locator(".q tr.g")).toHaveCount(3);
  await page.setViewportSize({ width: 1280, height: 800 - BANNER });
  expect(await rowsSeen(page)).toBeGreaterThanOrEqual(12);
  await expect(page.locator(".q tbody tr[data-row]").first().getByRole("rowheader").getByRole("link")).toHaveText(nameOf(0));
});

test("C2 the list scrolls and the page does not, also where rows say when their stage is due", async ({ queue, sql }) => {
  sql("update stage_entries set due_at = due_at + 5 * 86400000");
  const page = await queue();
  await expect(page.locator(".q .by .vh").first()).toBeAttached();
  const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(await beyond()).toBe(0);
  await open(page, 0);
  expect(await beyond()).toBe(0);
});

for (const locale of LOCALES)
  test(`C2 twelve rows are seen also with the names, kinds and reviewers of the demonstration, in ${locale}`, async ({ queue, sql }) => {
    const page = await queue(ADMIN);
    const chances = random(7);
    for (const [n, email] of [REVIEWER, OTHER].entries())
      sql("update people set first_name = ?, last_name = ? where email = ?", REVIEWERS[n]?.firstName, REVIEWERS[n]?.lastName, email);
    sql("update applications set assigned_to = (select id from people where email = ?) where assigned_to is null", OTHER);
    for (let n = 0; n < COUNT; n++) {
      const { firstName, lastName } = madeUpPerson(chances);
      const said = [inventedName(n, "Ezagutza Zentroa"), firstName, lastName, chances.pick(POSITIONS[locale]), KINDS[n % KINDS.length]];
      const set = "organisation_name = ?, first_name = ?, last_name = ?, position = ?, kind = ?";
      sql(`update applications set ${set} where organisation_name = ?`, ...said, nameOf(n));
    }
    await page.goto(`/${locale}/staff/applications?view=all`);
    await page.locator("html[data-shortcuts=ready]").waitFor();
    expect(await rowsSeen(page)).toBeGreaterThanOrEqual(12);
    const kind = page.locator(".q .c-kind .two").filter({ hasText: wordsIn(locale)("terms.kind.university") });
    await expect(kind.first()).toHaveAttribute("title", wordsIn(locale)("terms.kind.university"));

    for (const [width, least] of [
      [1104, 180],
      [1240, 180],
      [1280, 138],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const widths = await page.locator(".q tr[data-row] .c-org").evaluateAll((all) => all.map((one) => one.clientWidth));
      expect(Math.min(...widths), `the names at ${width}`).toBeGreaterThanOrEqual(least);
    }

    // Beside an open panel the filters are one line, and in a narrow window the cluster's name is.
    await page.locator(".q a.main").first().press("Enter");
    await page.locator("[data-panel]").waitFor();
    expect(await linesOf(page, ".filters > .find, .more-filters > label, .filters > .btn")).toBe(1);
    await page.setViewportSize({ width: 1000, height: 800 });
    expect((await page.locator(".brand").boundingBox())?.height).toBeLessThan(45);
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

test("C12 checks say in words what to look at", async ({ portal, queue }) => {
  const page = await queue();
  await expect(rowOf(page, 0).locator(".c-ck")).toBeEmpty();
  await inPortal(portal, () => organisation({ name: nameOf(0) }));
  await page.reload();
  const like = rowOf(page, 0).locator(".c-ck");
  await expect(like).toContainText(nameOf(0));
  expect(await like.locator(".ck > span").evaluate((said) => said.scrollHeight - said.clientHeight), "none of it is cut").toBeLessThan(2);
  await expect(rowOf(page, 1).locator(".c-ck")).toBeEmpty();
});

test("C12 a panel says the same of an application where the list shows others", async ({ queue, answered }) => {
  const id = answered(0, { kind: "research" });
  const page = await queue();
  for (const view of ["todo", "decided"]) {
    await page.goto(`${QUEUE}?view=${view}&open=${id}`);
    for (const words of [
      t("terms.kind.research"),
      t("queue.checks.documents", { n: 1 }),
      t("queue.due.late", { n: 6 }).split(" ")[0] ?? "",
    ])
      await expect(panel(page), `${view}: ${words}`).toContainText(words);
  }
});
