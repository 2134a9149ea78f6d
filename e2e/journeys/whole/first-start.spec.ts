import { type Browser, expect, type Page, test } from "@playwright/test";
import { listen } from "../../support/browser/complaints.ts";
import { fillAndSend } from "../../support/browser/task-list.ts";
import { type Dialect, firstStart } from "../../support/portals/first-start.ts";
import { linkIn, type Mailbox } from "../../support/portals/mailbox.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("of their own"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const fill = async (page: Page, typed: Record<string, string>) => {
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
};
/** The first answer may take the server a moment. */
const visit = async (page: Page, link: string) => {
  await expect.poll(async () => (await page.goto(link).catch(() => null))?.status() ?? 0).toBeGreaterThan(0);
};
/** The link of the next mail that has one like this, past those that only tell. */
async function linkMailed(mailbox: Mailbox, to: string, path: RegExp): Promise<string> {
  const mail = await mailbox.next(to);
  return mail.links.some((link) => path.test(link)) ? linkIn(mail, path) : linkMailed(mailbox, to, path);
}

const BEGINNINGS = [
  ["sqlite", "an empty folder through the printed link to the first approved member"],
  ["postgres", "an empty database of PostgreSQL through the printed link to the first approved member @postgres"],
] as const;

for (const [dialect, way] of BEGINNINGS) test(`from ${way}`, ({ page, browser }) => fromNothing(dialect, page, browser));

async function fromNothing(dialect: Dialect, page: Page, browser: Browser) {
  const portal = await firstStart(dialect);
  const said: string[] = [];
  listen(page.context(), said);
  try {
    const link = await portal.again();
    await visit(page, portal.link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("access.setup.ended"));
    await page.goto(link);
    await expect(page.getByText(t("access.setup.clusterHint"))).toBeVisible();
    await button(page, t("access.setup.do")).click();
    await expect(page.getByRole("alert", { name: t("common.form.problem") })).toContainText(`${t("access.fields.email")}`);
    await fill(page, {
      "Name of the cluster": "Cluster of the Coast",
      "First name": "Ane",
      "Last name": "Lehena",
      "Email address": "ane@example.org",
      Position: "Director",
    });
    await button(page, t("access.setup.do")).click();
    await expect(page).toHaveURL(/\/en\/staff\/applications$/);

    const applicant = await (await browser.newContext()).newPage();
    listen(applicant.context(), said);
    await applicant.goto(`${portal.url}/en/apply`);
    await fill(applicant, {
      "First name": "Nahia",
      "Last name": "Zubiondo",
      "Email address": "nahia@example.org",
      Position: "Director",
      Organisation: "Laminak Sentsoreak",
    });
    await applicant.getByLabel("Country", { exact: true }).selectOption("ES");
    await applicant.getByLabel(t("membership.fields.privacy")).check();
    await button(applicant, t("membership.apply.send")).click();
    await applicant.goto(await linkMailed(portal.mailbox, "nahia@example.org", /\/apply\/confirm\//));
    await button(applicant, t("membership.confirm.do")).click();
    await fillAndSend(applicant, t);

    await page.reload();
    await page.getByRole("table").getByRole("link", { name: "Laminak Sentsoreak" }).click();
    await page.getByRole("link", { name: t("queue.panel.full"), exact: true }).click();
    await page.waitForURL(/applications\/[0-9a-z]{20,}(\?|$)/);
    await button(page, t("review.claim")).click();
    await expect(button(page, t("review.release"))).toBeVisible();
    await page.getByRole("link", { name: t("review.decision.approve"), exact: true }).click();
    await button(page, t("review.decide.approveDo")).click();
    await applicant.goto(await linkMailed(portal.mailbox, "nahia@example.org", /\/invitations\//));
    await button(applicant, t("access.invitation.accept")).click();
    await expect(applicant).toHaveURL(/\/en\/desk$/);

    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("access.setup.ended"));
    expect(said).toEqual([]);
  } finally {
    await portal.close();
  }
}
