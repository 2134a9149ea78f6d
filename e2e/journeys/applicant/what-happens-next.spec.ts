import type { Page } from "@playwright/test";
import { DAY } from "#lib/clock";
import { formatDate } from "#lib/format";
import { apply, button } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { openSent } from "../../support/subjects/sent-applications.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
let n = 0;
const newAddress = () => `next-${process.pid}-${Date.now()}-${++n}@example.org`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);
  const until = (page: Page) => page.locator(".status-panel dt", { hasText: t("membership.own.answer.term") }).locator("+ dd");

  test(`the status page says by when the office answers, and that it is late, in ${locale} @plain`, async ({
    page,
    portal,
    expectNoViolations,
  }) => {
    const { id } = await openSent(page, portal, { locale });
    const promise = async (at: number) => {
      demo(portal).write("update applications set answer_by = ? where id = ?", at, id);
      await page.reload();
      return formatDate(new Date(at), locale);
    };
    await expect(until(page)).toContainText(await promise(Date.now() + 9 * DAY));
    await expectNoViolations();
    const past = await promise(Date.now() - DAY);
    await expect(until(page)).toHaveText(t("membership.own.answer.late").replace("{date}", past));
  });

  test(`before the address is confirmed no page promises a status that it does not show, in ${locale} @plain`, async ({
    page,
    mailbox,
  }) => {
    const email = newAddress();
    await apply(page, t, locale, email, `Laminak ${email}`);
    const sent = page.url();
    const status = page.getByRole("link", { name: t("membership.sent.status") });
    await expect(status).toHaveCount(0);
    await page.goto(linkIn(await mailbox.next(email), /\/apply\/confirm\//));
    await button(page, t("membership.confirm.do")).click();
    await page.waitForURL(/\/apply\/tasks\//);
    // Whoever kept the page is led to the application: it would say that the address still has to be confirmed.
    await page.goto(sent);
    await expect(page).toHaveURL(/\/apply\/tasks\//);
    await expect(page.getByRole("heading", { level: 1, name: t("membership.closed.title") })).toHaveCount(0);
  });

  test(`a refused organisation that may apply again is led to the form, in ${locale} @plain`, async ({ page, portal }) => {
    const { id } = await openSent(page, portal, { locale, refused: "Not yet." });
    const again = page.locator(`main a[href="/${locale}/apply"]`);
    await expect(again).toHaveCount(0);
    const agree = (kind: string) => page.locator(`form:has([name="kind"][value="${kind}"])`);
    await expect(agree("newsletter"), "there is none").toHaveCount(0);
    await expect(agree("listing"), "no organisation will show its contact person").toHaveCount(0);
    demo(portal).write("update applications set decided_at = ? where id = ?", Date.now() - 400 * DAY, id);
    await page.reload();
    await expect(again).toBeVisible();
  });

  test(`the home page and the form say the same of how long it takes, in ${locale} @plain`, async ({ page }) => {
    for (const path of ["", "/apply"]) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByText(t("membership.apply.long.fill")).first()).toBeVisible();
    }
  });

  test(`what is not there is called so in the title too, in ${locale} @plain`, async ({ page }) => {
    for (const list of ["organisations", "consortia", "calls"]) {
      await page.goto(`/${locale}/${list}/nobody-${list}`);
      await expect(page).toHaveTitle(new RegExp(`^${t("common.notFound.title")}`));
    }
  });
}
