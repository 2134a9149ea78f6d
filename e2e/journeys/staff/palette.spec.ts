import { accessibilityFaults } from "../../support/browser/axe.ts";
import { expectState } from "../../support/browser/state-box.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { nameOf, REVIEWER } from "../../support/portals/queue-portal.ts";
import { focused, QUEUE, rowOf, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const begun = (n: number) => nameOf(n).split(" ")[0] ?? "";

test("C20 the palette finds applications, people, pages and the handbook, and gives the focus back", async ({ queue }) => {
  const page = await queue();
  const field = page.getByRole("combobox", { name: t("search.label") });
  const option = (name: string | RegExp) => page.getByRole("option", { name }).first();
  const said = page.locator("#palette [role=status]");
  await rowOf(page, 2).getByRole("link").focus();
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type(begun(7).toLowerCase());
  await expect(option(nameOf(7))).toHaveAttribute("aria-selected", "true");
  await expect(said).toHaveText(t("search.number", { n: "1" }));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe(nameOf(2));

  // What was typed is gone, and Enter waits for the answer to what is typed now.
  await page.keyboard.press("Control+k");
  await expect(field).toHaveValue("");
  await page.keyboard.type(begun(7));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(nameOf(7));

  // A page without keys of its own has the palette too; nothing typed shows what was opened last.
  await page.goto("/en/staff/calls");
  await page.locator("html[data-palette=ready]").waitFor();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: t("search.groups.recentApplications") })).toContainText(nameOf(7));
  await page.keyboard.type("sarasola");
  await expect(page.getByRole("group", { name: t("search.groups.people") })).toContainText("Beñat Sarasola");
  await field.fill("duplicate");
  await expect(page.getByRole("group", { name: t("search.groups.handbook") })).not.toBeEmpty();
  await field.fill("zzzzzz");
  await expect(said).toHaveText(t("search.palette.nothing"));
  await field.fill(t("common.staff.people"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await option(t("common.staff.people")).click();
  await expect(page).toHaveURL(/staff\/people$/);

  await page.goto(QUEUE);
  await page.locator("html[data-palette=ready]").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(`>${t("queue.shortcuts.does.search")}`);
  await expect(page.getByRole("listbox").getByRole("group")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("#q")).toBeFocused();
});

test("C20 without scripts the search is a page with the same results @plain", async ({ as }) => {
  const page = await as.person(REVIEWER);
  await page.goto("/en/staff/calls");
  const link = page.getByRole("banner").getByRole("link", { name: t("search.title"), exact: true });
  await page.goto((await link.getAttribute("href")) ?? "");
  await page.getByRole("searchbox", { name: t("search.label") }).fill(begun(7));
  await page
    .getByRole("main")
    .getByRole("button", { name: t("common.search.action"), exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`search\\?q=${begun(7)}$`));
  await expect(page.getByRole("status")).toHaveText(t("search.number", { n: "1" }));
  await page
    .getByRole("region", { name: t("search.groups.applications") })
    .getByRole("link", { name: nameOf(7) })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(nameOf(7));
  await page.goto("/en/staff/search?q=osasuna");
  await expect(page.getByRole("status"), "there are more than it shows").toHaveText(
    new RegExp(`^${t("search.numberFirst", { n: "[0-9]+" })}$`),
  );
  await page.goto("/en/staff/search?q=zzzzqq");
  const nothing = { title: t("search.none", { q: "zzzzqq" }), text: t("search.noneText") };
  await expectState(page, { ...nothing, action: t("review.done.action"), leads: /\/staff\/applications\?view=all$/ });
});
