import type { Page } from "@playwright/test";
import { button } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { accountOf, inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const hasSession = async (page: Page) => (await page.context().cookies()).some(({ name }) => name === "auzolan-session");

test("an invitation for somebody who has an account gives a strange browser no session; signed in, they act for both organisations @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
}) => {
  const { one } = demo(portal);
  const owner = await accountOf(portal, "owner");
  const admin = newPerson(portal, { clusterRole: "staffAdmin" });
  const slug = one(
    `select o.slug from organisations o join organisation_people op on op.organisation_id = o.id join people p on p.id = op.person_id
    where p.email = ? order by op.since limit 1`,
    owner.email,
  );
  const organisation = one("select name from organisations where slug = ?", slug);
  const inviting = await as.person(owner.email);
  await inviting.goto("/en/people");
  await inviting.getByLabel(t("access.fields.firstName")).fill("Nora");
  await inviting.getByLabel(t("access.fields.lastName")).fill("Gonbidatua");
  await inviting.getByLabel(t("access.fields.email")).fill(admin);
  // Whoever asks to act for the organisation is given a role on the same page.
  const form = inviting.locator("form").filter({ has: inviting.getByLabel(t("access.fields.firstName")) });
  await form.getByLabel(t("access.fields.role"), { exact: true }).selectOption("viewer");
  await button(inviting, t("access.people.inviteDo")).click();
  await expect(inviting.getByText(admin).first()).toBeVisible();
  const invitation = await mailbox.link(admin, /\/invitations\//);

  const strange = await as.visitor();
  await strange.goto(invitation);
  await button(strange, t("access.invitation.accept")).click();
  await expect(strange.getByRole("heading", { level: 1 })).toHaveText(t("access.invitation.ended.mailed.title"));
  await expectNoViolations(strange);
  expect(await hasSession(strange)).toBe(false);
  await strange.goto("/en/staff/settings");
  await expect(strange.getByRole("heading", { level: 1 })).not.toHaveText(t("settings.title"));

  const theirs = await as.visitor();
  await theirs.goto(await mailbox.link(admin, /\/sign-in\/confirm\//));
  await button(theirs, t("access.confirm.do")).click();
  // The way back names the invitation by its id: the token is stored nowhere.
  await expect(theirs).toHaveURL(/\/en\/invitations\/[0-9a-z]+$/);
  await button(theirs, t("access.invitation.acceptOwn")).click();
  await expect(theirs).toHaveURL(new RegExp(`/en/desk\\?organisation=${slug}$`));
  const nav = theirs.getByRole("navigation", { name: t("common.nav.member") });
  await expect(nav).toContainText(organisation);
  await nav.getByRole("link", { name: t("common.member.people") }).click();
  await expect(theirs).toHaveURL(new RegExp(`/en/people\\?organisation=${slug}$`));
  await expect(nav).toContainText(organisation);
});

test("whom an approved application invites is told to ask the office about another address, as nobody there invited them @plain", async ({
  portal,
  mailbox,
  as,
}) => {
  const { owner } = organisationWithPeople(portal);
  const email = `approved-${process.pid}-${Date.now()}@example.org`;
  const inviting = await as.person(owner);
  await inviting.goto("/en/people");
  await inviting.getByLabel(t("access.fields.firstName")).fill("Nora");
  await inviting.getByLabel(t("access.fields.lastName")).fill("Onartua");
  await inviting.getByLabel(t("access.fields.email")).fill(email);
  await button(inviting, t("access.people.inviteDo")).click();
  const invitation = linkIn(await mailbox.next(email), /\/invitations\//);
  inDatabase(portal, (db) => db.prepare("update invitations set invited_by = null where email = ?").run(email));
  const theirs = await as.visitor();
  await theirs.goto(invitation);
  await expect(theirs.locator("main").getByRole("link", { name: "Ask the cluster office" })).toBeVisible();
  await expect(theirs.getByText("the person who invited you")).toHaveCount(0);
});

test("ten colleagues are invited by pasting their addresses, and each address is told what became of it (B9) @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const owner = await accountOf(portal, "owner");
  const page = await as.person(owner.email);
  await page.goto("/en/people");
  const suffix = `${Date.now()}`;
  const address = (n: number) => `guest${n}-${suffix}@example.org`;
  const SEPARATORS = [", ", "; ", "\n", "\t", " ", " | ", ",", ";\n", "  "];
  const ten = Array.from({ length: 10 }, (_, n) => (n % 2 ? `Miren Bat <${address(n)}>` : address(n)));
  const box = page.getByLabel(t("access.fields.people"), { exact: true });
  const send = () => button(page, t("access.people.pasted.do")).click();

  await box.fill([...ten, address(10)].join(" "));
  await send();
  await expect(page.getByRole("alert", { name: t("common.form.problem") })).toContainText("11");
  await expect(page.getByText(address(0))).toHaveCount(1);

  await page.goto("/en/people");
  await box.fill(ten.map((entry, n) => entry + (SEPARATORS[n] ?? "")).join(""));
  await send();
  const answer = page.getByRole("status").filter({ hasText: address(0) });
  await expect(answer.getByRole("listitem")).toHaveCount(10);
  await expect(page.getByRole("table").last()).toContainText(address(9));

  await page.goto("/en/people");
  await box.fill(`${address(3)}, ${owner.email}, nobody-${suffix}`);
  await send();
  await expect(answer.or(page.getByRole("status")).getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("status")).toContainText(t("access.people.pasted.unread", { text: `nobody-${suffix}` }));
  await expect(box).toHaveValue(`nobody-${suffix}`);
  await expectNoViolations(page);
});

test("whoever acts for several organisations switches between them on any page of their workspace @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const [first, second] = [organisationWithPeople(portal), organisationWithPeople(portal)];
  const both = newPerson(portal, { organisation: first.id, role: "editor" });
  inDatabase(portal, (db) =>
    db
      .prepare(
        "insert into organisation_people (organisation_id, person_id, role, since) select ?, id, 'viewer', ? from people where email = ?",
      )
      .run(second.id, Date.now(), both),
  );
  const page = await as.person(both);
  const nav = page.getByRole("navigation", { name: t("common.nav.member") });
  const change = async (to: string) => {
    await nav.getByText(t("common.member.switch")).click();
    await nav.getByRole("link", { name: to }).click();
  };
  await page.goto(`/en/people?organisation=${first.slug}`);
  await expect(nav).toContainText(t("terms.organisationRole.editor"));
  await change(second.name);
  await expect(page).toHaveURL(`/en/people?organisation=${second.slug}`);
  await expect(nav).toContainText(t("terms.organisationRole.viewer"));
  await expectNoViolations(page);
  await page.goto("/en/consortia/new");
  await change(second.name);
  await expect(page).toHaveURL(`/en/desk?organisation=${second.slug}`);
  await change(first.name);
  await expect(page).toHaveURL(`/en/desk?organisation=${first.slug}`);
});
