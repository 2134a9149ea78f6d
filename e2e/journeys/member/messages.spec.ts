import { button, field } from "../../support/main-job.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
/** The page of an email's link, in English whatever its reader's language is. */
const inEnglish = (link: string) => link.replace(/\/(es|eu)\/messages\//, "/en/messages/");
const m = (key: string, values = {}) => t(`organisations.messages.${key}`, values);

test("whoever acts only for a suspended organisation is not led to a message that they cannot send @plain", async ({ as, portal }) => {
  const [theirs, other] = [organisationWithPeople(portal), organisationWithPeople(portal)];
  const page = await as.person(newPerson(portal, { organisation: theirs.id, role: "owner" }));
  await page.goto(`/en/organisations/${other.slug}`);
  await expect(page.getByRole("link", { name: t("organisations.page.write") })).toBeVisible();
  inDatabase(portal, (db) => db.prepare("update organisations set status = 'suspended' where id = ?").run(theirs.id));
  await page.goto(`/en/organisations/${other.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: t("organisations.page.write") })).toHaveCount(0);
});

test("a member writes to an organisation, and no address is shown until its owner answers @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}) => {
  const [to, from] = [organisationWithPeople(portal), organisationWithPeople(portal)];
  const sender = await as.person(from.owner);
  await sender.goto(`/en/organisations/${to.slug}`);
  await sender.getByRole("link", { name: t("organisations.page.write") }).click();
  await expect(sender.getByRole("heading", { level: 1 })).toHaveText(t("organisations.write.title", { name: to.name }));
  await expectNoViolations(sender);
  await field(sender, "topic").fill("Sixty samples for a sensor");
  await field(sender, "text").fill("Could we talk for 20 minutes before 4 December?");
  await button(sender, t("organisations.write.send")).click();
  await expect(sender.getByText(m("sentNote", { name: to.name }))).toBeVisible();
  const copy = new URL(sender.url()).pathname;
  expect(await sender.content()).not.toContain(to.owner);

  const mail = await mailbox.holding(to.owner, "/messages/");
  expect(mail.text).toContain("Could we talk for 20 minutes");
  expect(mail.text + mail.html + mail.subject).not.toContain(from.owner);
  const owner = await as.person(to.owner);
  await owner.goto("/en/desk");
  await owner.getByRole("link", { name: m("toAll") }).click();
  await owner.goto(inEnglish(linkIn(mail, /\/messages\//)));
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Sixty samples for a sensor");
  await expectNoViolations(owner);
  expect(await owner.content()).not.toContain(from.owner);

  await field(owner, "answer").fill("We have them. On Tuesday?");
  await button(owner, m("answer")).click();
  await expect(owner.getByRole("link", { name: from.owner })).toBeVisible();
  const answer = await mailbox.holding(from.owner, "We have them. On Tuesday?");
  expect(answer.text).toContain(to.owner);
  await sender.goto(copy);
  await expect(sender.getByRole("link", { name: to.owner })).toBeVisible();
});

test("a visitor is led to sign in and back; a second message waits for the first @plain", async ({ portal, as }) => {
  const [to, from] = [organisationWithPeople(portal), organisationWithPeople(portal)];
  const visitor = await as.visitor();
  await visitor.goto(`/en/organisations/${to.slug}`);
  await visitor.getByRole("link", { name: t("organisations.page.write") }).click();
  await expect(visitor).toHaveURL(`/en/sign-in?returnTo=${encodeURIComponent(`/en/organisations/${to.slug}/write`)}`);
  const sender = await as.person(from.owner);
  for (const topic of ["One", "Two"]) {
    await sender.goto(`/en/organisations/${to.slug}/write`);
    await field(sender, "topic").fill(topic);
    await field(sender, "text").fill("We need 60 stored samples.");
    await button(sender, t("organisations.write.send")).click();
    await expect(sender.getByText(topic === "One" ? m("sentNote", { name: to.name }) : t("errors.refusals.message.waiting"))).toBeVisible();
  }
});

test("an owner blocks a sender, reports the message and unblocks the sender @plain", async ({ portal, as, mailbox }) => {
  const [to, from] = [organisationWithPeople(portal), organisationWithPeople(portal)];
  const sender = await as.person(from.owner);
  await sender.goto(`/en/organisations/${to.slug}/write`);
  await field(sender, "topic").fill("Buy our list");
  await field(sender, "text").fill("Ten thousand addresses for little money.");
  await button(sender, t("organisations.write.send")).click();
  await expect(sender.getByText(m("sentNote", { name: to.name }))).toBeVisible();

  const owner = await as.person(to.owner);
  const path = inEnglish(await mailbox.link(to.owner, /\/messages\//));
  await owner.goto(path);
  await owner.getByText(m("blockTitle", { name: from.name })).click();
  await button(owner, m("block")).click();
  await expect(owner.getByText(m("isBlocked", { name: from.name }))).toBeVisible();
  await owner.getByText(m("reportTitle")).click();
  await button(owner, m("report")).click();
  await expect(owner.getByText(m("isReported"))).toBeVisible();
  await owner.goto("/en/messages");
  await button(owner, `${m("unblock")} ${from.name}`).click();
  await expect(owner.getByRole("heading", { name: m("blocked") })).toHaveCount(0);
});
