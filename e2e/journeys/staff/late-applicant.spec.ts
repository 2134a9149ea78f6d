import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { atName } from "#test/fixtures/points";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { ADMIN, nameOf } from "../../support/portals/queue-portal.ts";
import { panel, QUEUE, rowOf, test } from "../../support/queue-test.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("queue"));

const t = wordsIn("en");
const colourOf = (element: Element) => getComputedStyle(element).color;
const idOf = "select id from applications where organisation_name = ?";

test("who did not answer in time stands out in the queue; the panel and the page say what staff can do now @plain", async ({
  as,
  portal,
  sql,
  expectNoViolations,
}) => {
  const [late, waits] = [String(sql(idOf, nameOf(2))), String(sql(idOf, nameOf(3)))];
  await inPortal(portal, async () => {
    const administrator = await staff("staffAdmin");
    for (const applicationId of [late, waits]) expectDone(await askForChanges(administrator, { applicationId, ...atName() }));
  });
  sql("update change_requests set due_at = ? where application_id = ?", Date.now() - 86_400_000, late);
  const page = await as.person(ADMIN);
  await page.goto(`${QUEUE}?view=applicant`);
  const due = (n: number) => rowOf(page, n).locator(".c-due");
  await expect(due(2)).toContainText(t("queue.due.noAnswer"));
  await expect(due(3)).toContainText(t("queue.due.applicant"));
  expect(await due(2).evaluate(colourOf)).not.toBe(await due(3).evaluate(colourOf));
  await rowOf(page, 2).getByRole("link").click();
  const now = t("errors.refusals.application.applicant_late", { by: "you" });
  const wait = t("errors.refusals.application.waiting_for_applicant");
  await expect(panel(page)).toContainText(now);
  await expect(panel(page)).not.toContainText(wait);
  await expectNoViolations(page);
  await page.goto(`/en/staff/applications/${late}`);
  await expect(page.locator("#why-not")).toHaveText(now);
  await expect(page.locator(".decide")).toContainText(t("queue.due.noAnswer"));
  await expect(
    page.locator(".decide").getByRole("link", { name: String(sql("select email from applications where id = ?", late)) }),
  ).toBeVisible();
  await expectNoViolations(page);
  // Of the three decisions the one that can be taken is open.
  await page.goto(`/en/staff/applications/${late}/decision`);
  await expect(page.locator("details[name=step][open] > summary")).toHaveText([t("review.decision.refuse")]);
  await page.goto(`/en/staff/applications/${waits}`);
  await expect(page.locator("#why-not")).toHaveText(wait);
  await expect(page.locator(".decide")).toContainText(t("queue.due.applicant"));
});

test("of an application that was withdrawn staff read that it was, and the page of its decision offers none @plain", async ({
  as,
  sql,
}) => {
  const id = String(sql(idOf, nameOf(4)));
  sql("update applications set status = 'withdrawn' where id = ?", id);
  const page = await as.person(ADMIN);
  const said = t("errors.refusals.application.withdrawn");
  await page.goto(`/en/staff/applications/${id}`);
  await expect(page.locator("#why-not")).toHaveText(said);
  await page.goto(`/en/staff/applications/${id}/decision`);
  await expect(page.locator("main .note")).toHaveText(said);
  await expect(page.locator("details[name=step]")).toHaveCount(0);
  await page.goto(`${QUEUE}?view=withdrawn&open=${id}`);
  await expect(panel(page)).toContainText(said);
});

test("what has ended is listed by when it did, and the column of that day says so @plain", async ({ as, sql }) => {
  const [earlier, last] = [Date.UTC(2026, 8, 1, 10), Date.UTC(2026, 8, 14, 10)];
  for (const [n, at] of [
    [6, last],
    [7, earlier],
  ] as const)
    sql("update applications set status = 'refused', decided_at = ? where organisation_name = ?", at, nameOf(n));
  const page = await as.person(ADMIN);
  await page.goto(`${QUEUE}?view=decided`);
  const names = page.locator(".q a.main");
  await expect(names).toHaveText([nameOf(6), nameOf(7)]);
  await expect(rowOf(page, 6).locator(".c-due")).toContainText("14 Sep 2026");
  const head = page.getByRole("columnheader", { name: t("queue.columns.decided") });
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await head.getByRole("link").click();
  await expect(names).toHaveText([nameOf(7), nameOf(6)]);
  await expect(page).toHaveURL(/sort=oldest/);
});

test("the hints of keys take no room without scripts, because they never come @plain", async ({ as, javaScriptEnabled }) => {
  const page = await as.person(ADMIN);
  await page.goto(`${QUEUE}?view=all&sort=oldest`);
  await rowOf(page, 2).getByRole("link").click();
  const refuse = panel(page).getByRole("link", { name: t("review.decision.refuse"), exact: true });
  await expect(refuse).toBeVisible();
  const [words, room] = await refuse.evaluate((link) => {
    const range = document.createRange();
    range.selectNodeContents(link.firstChild ?? link);
    const { left, right } = link.getBoundingClientRect();
    const text = range.getBoundingClientRect();
    return [text.left - left, right - text.right] as const;
  });
  if (javaScriptEnabled === false) expect(Math.abs(words - room)).toBeLessThan(6);
  else expect(room).toBeGreaterThan(words + 6);
});
