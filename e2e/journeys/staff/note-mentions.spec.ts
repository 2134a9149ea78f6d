import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { REVIEWERS, reviewPage, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");

test("a colleague whom a note names after an @ is emailed, and the note says whom it told @plain", async ({ portal, as, mailbox }) => {
  const id = taken(portal);
  const named = demo(portal).one("select first_name || ' ' || last_name from people where email = ?", REVIEWERS[1]);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.getByLabel(t("review.fields.text")).fill(`@${named}: is this their new address?`);
  await page.getByRole("button", { name: t("review.notes.add"), exact: true }).click();
  await expect(page.getByText(t("committee.notes.told", { names: named }))).toBeVisible();
  const mail = await mailbox.next(REVIEWERS[1], /mentioned you|Aipatu/);
  expect(mail.text).not.toContain("new address");
});

test("an @ in a note offers colleagues: the arrows choose, Enter inserts and ticks, Escape closes", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const id = taken(portal);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  const note = page.getByLabel(t("review.fields.text"));
  const list = page.getByRole("listbox", { name: t("committee.notes.colleagues") });
  const options = list.getByRole("option");
  await note.focus();
  await page.keyboard.type("See what @");
  await expect(list).toBeVisible();
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const count = await options.count();
  const status = page.getByRole("status").filter({ hasText: t("committee.notes.found", { n: String(count) }) });
  await expect(status).toHaveCount(1);
  await expectNoViolations(page);

  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(note).toHaveAttribute("aria-activedescendant", (await options.nth(1).getAttribute("id")) ?? "");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue("See what @");

  const name = demo(portal).one("select first_name || ' ' || last_name from people where email = ?", REVIEWERS[1]);
  await page.keyboard.type(name.slice(0, 3).toLowerCase());
  await expect(options.first()).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(`See what @${name} `);
  await expect(page.getByRole("checkbox", { name, exact: true })).toBeChecked();
  await expect(list).toBeHidden();
  await page.keyboard.type("thinks.");
  await page.getByRole("button", { name: t("review.notes.add"), exact: true }).click();
  await expect(page.getByText(`See what @${name} thinks.`)).toBeVisible();
  await expect(page.getByRole("checkbox", { name, exact: true })).not.toBeChecked();
});
