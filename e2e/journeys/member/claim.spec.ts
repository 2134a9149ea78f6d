import type { Page } from "@playwright/test";
import { button, field } from "../../support/main-job.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const unique = () => `${process.pid}-${Date.now()}`;

/** From the organisation's page to the page behind the emailed link, confirmed. */
async function asks(page: Page, slug: string, email: string, link: (to: string) => Promise<string>) {
  await page.goto(`/en/organisations/${slug}`);
  await page.locator(`a[href="/en/organisations/${slug}/join"]`).click();
  for (const [name, text] of Object.entries({ firstName: "Izaro", lastName: "Berria", email, position: "Head of research" }))
    await field(page, name).fill(text);
  await field(page, "evidence").fill("My name is on the team page.");
  await button(page, t("joining.ask.sendVisitor")).click();
  await expect(heading(page)).toHaveText(t("joining.own.sent"));
  await page.goto(await link(email));
  await button(page, t("joining.own.confirm")).click();
}

test("B10: a colleague asks on the organisation's page, and its owner lets them in from the email in two clicks, without signing in @plain", async ({
  page,
  portal,
  mailbox,
  as,
  expectNoViolations,
}) => {
  const { slug, name, owner, editor } = organisationWithPeople(portal);
  const email = `colleague-${unique()}@example.org`;
  await asks(page, slug, email, async (to) => linkIn(await mailbox.next(to), /\/en\/join-requests\//));
  await expect(heading(page)).toHaveText(t("joining.own.heading.waiting", { organisation: name }));
  await expectNoViolations();

  const theirs = await as.visitor();
  const link = await mailbox.link(owner, /\/join-requests\/answer\//);
  await theirs.goto(link.replace(/\/e[su]\/join/, "/en/join"));
  await expect(heading(theirs)).toHaveText(t("joining.answer.heading", { person: "Izaro Berria", organisation: name }));
  await expect(theirs.locator("main")).toContainText(email);
  await expect(theirs.locator("main")).toContainText(t("access.roleMay.editor"));
  await expectNoViolations(theirs);
  const answered = theirs.url();
  await button(theirs, t("joining.answer.accept")).click();
  await expect(heading(theirs)).toHaveText(t("joining.answer.accepted"));
  await theirs.goto(answered);
  await expect(heading(theirs)).toHaveText(t("joining.answer.ended"));

  const invitation = await mailbox.link(email, /\/en\/invitations\//);
  await page.goto(invitation);
  await button(page, t("access.invitation.accept")).click();
  await expect(page).toHaveURL(/\/en\/desk$/);
  await expect(page.getByRole("navigation", { name: t("common.nav.member") })).toContainText(name);
  expect(mailbox.count(editor)).toBe(0);
});

test("whoever acts for nobody is asked whether they work where their address is, and asks to join with one press @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const { id, slug, name, owner } = organisationWithPeople(portal);
  const domain = `lan${unique().replace("-", "")}.eus`;
  const email = newPerson(portal, { organisation: id, role: "viewer" });
  const address = `izaro@${domain}`;
  inDatabase(portal, (db) => {
    db.prepare("update organisations set website = ? where id = ?").run(`https://www.${domain}`, id);
    db.prepare("insert into organisation_keys (key, organisation_id) values (?, ?)").run(`domain:${domain}`, id);
    db.prepare("delete from organisation_people where person_id = (select id from people where email = ?)").run(email);
    db.prepare("update people set email = ?, email_key = ?, position = '' where email = ?").run(address, address, email);
  });
  const page = await as.person(address);
  await page.goto("/en/desk");
  await expect(heading(page)).toHaveText(t("organisations.desk.workplace.title", { name }));
  await expectNoViolations(page);
  await page.getByRole("link", { name: t("organisations.desk.workplace.ask", { name }) }).click();
  await expect(page).toHaveURL(`/en/organisations/${slug}/join`);
  await expect(page.locator("main")).toContainText(address);
  await button(page, t("joining.ask.send")).click();
  await expect(heading(page)).toHaveText(t("joining.own.heading.waiting", { organisation: name }));
  await page.goto("/en/desk");
  await expect(page.getByText(t("organisations.desk.workplace.title", { name }))).toHaveCount(0);
  const theirs = await as.person(owner);
  await theirs.goto("/en/desk");
  await expect(theirs.locator("main")).toContainText("Izaro Berria");
  // They state no position, so their line begins with their address.
  await theirs.goto("/en/people");
  await expect(theirs.locator("li.box", { hasText: "Izaro Berria" }).locator(".meta")).toHaveText(new RegExp(`^${address} `));
});

test("an organisation that nobody acts for is claimed: the record is shown, an administrator accepts with a reason, and there is an owner @plain", async ({
  page,
  portal,
  mailbox,
  as,
  expectNoViolations,
}) => {
  const { id, slug, name } = organisationWithPeople(portal);
  inDatabase(portal, (db) => {
    db.prepare("delete from organisation_people where organisation_id = ?").run(id);
    db.prepare("update organisations set website = 'https://www.laminak.example' where id = ?").run(id);
  });
  const email = `claims-${unique()}@laminak.example`;
  const admin = newPerson(portal, { clusterRole: "staffAdmin" });
  await asks(page, slug, email, async (to) => linkIn(await mailbox.next(to), /\/en\/join-requests\//));
  await expect(page.locator("main")).toContainText("_auzolan.laminak.example");
  await expectNoViolations();

  const office = await as.person(admin);
  await office.goto("/en/staff/organisations");
  // On a phone the lists are behind one button.
  const lists = office.locator('[popovertarget="views"]');
  if (await lists.isVisible()) await lists.click();
  await office.locator('a[href="/en/staff/organisations/requests"]').click();
  const request = office.getByRole("article", { name: `Izaro Berria, ${name}` });
  await expect(request).toContainText(t("joining.office.for.address"));
  await expect(request).toContainText(t("joining.office.for.nobody"));
  await expectNoViolations(office);
  await request.locator("summary", { hasText: t("joining.office.accept") }).click();
  await request.locator('[name="reason"]').first().fill("The managing director, by telephone.");
  await request.getByRole("button", { name: t("joining.office.acceptDo"), exact: true }).click();
  await expect(office.getByText(t("joining.office.done.accepted"))).toBeVisible();
  await expect(request).toHaveCount(0);
  await page.goto(await mailbox.link(email, /\/en\/invitations\//));
  await button(page, t("access.invitation.accept")).click();
  await expect(page.getByRole("navigation", { name: t("common.nav.member") })).toContainText(name);
});
