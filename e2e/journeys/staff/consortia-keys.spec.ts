import type { Page } from "@playwright/test";
import { accountOf } from "../../support/subjects/accounts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const words = (key: string, values = {}) => t(`moderation.organisations.${key}`, values);
const PAGE = "/en/staff/consortia";
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest("article")?.getAttribute("aria-label"));
const names = (page: Page) =>
  page.locator("article.moderated").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
const said = (page: Page) => page.locator(".done [role=status]");

test("staff review consortia by keys: what is new or changed comes first, is kept, hidden and undone", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const page = await as.person((await accountOf(portal, "reviewer")).email);
  await page.goto(PAGE);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  await expect(page.locator(".views [aria-current]")).toContainText(t("moderation.consortia.views.toReview"));
  const list = await names(page);
  const [first = ""] = list;
  expect(list.length).toBeGreaterThanOrEqual(2);
  const changed = page.locator("article.moderated").filter({ hasText: "Odol Bidea" });
  await expect(changed.locator("del").first()).toHaveText("una");
  await expectNoViolations(page);
  const key = (one: string) => page.keyboard.press(one);
  await key("a");
  await expect(page.locator(".keys-said")).toHaveText(t("moderation.consortia.keys.none"));
  expect(await focused(page)).toBe(list[0]);
  await key("s");
  await expect(page.locator(".keys-said")).toHaveText(t("errors.refusals.consortium.not_hidden"));

  const left = Number(await page.locator(".views [aria-current] .num").textContent());
  await key("a");
  await expect(said(page)).toContainText(words("doneFor.kept", { name: list[0], n: left - 1 }));
  await expect.poll(() => focused(page)).toBe(list[1]);
  await key("z");
  await expect(said(page)).toContainText(words("doneFor.undone", { name: list[0] }));
  await expect.poll(() => focused(page)).toBe(list[0]);

  await key("h");
  await page.locator('article:focus-within textarea[name="reason"]').fill("It names a hospital that did not agree.");
  await key("Control+Enter");
  await expect(said(page)).toContainText(t("consortia.staff.done.hidden", { title: first }));
  await key("z");
  await expect(said(page)).toContainText(t("consortia.staff.done.shown", { title: first }));
  await expectNoViolations(page);
});

test("without a script staff keep a consortium and put it back on the list @plain", async ({ as, portal }) => {
  const page = await as.person((await accountOf(portal, "reviewer")).email);
  await page.goto(PAGE);
  const [first = ""] = await names(page);
  const entry = page.locator("article.moderated").filter({ hasText: first });
  await entry.getByRole("button", { name: words("keep") }).click();
  await expect(said(page)).toContainText(`${first}: kept.`);
  await page
    .locator(".done")
    .getByRole("button", { name: words("undo") })
    .click();
  await expect(said(page)).toContainText(words("doneFor.undone", { name: first }));
  await expect(entry).toBeVisible();
});
