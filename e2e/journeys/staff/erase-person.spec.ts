import { button } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const KEPT = ["audit", "decisions", "approved", "others"];

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`a member asks for their data to be erased; an administrator reads what is kept, confirms, and it is done, at ${width} px @plain`, async ({
    portal,
    mailbox,
    as,
    expectNoViolations,
  }) => {
    const { editor } = organisationWithPeople(portal);
    const personId = demo(portal).one("select id from people where email = ?", editor);
    const member = await as.person(editor);
    await member.setViewportSize({ width, height });
    await member.goto("/en/account");
    await button(member, t("access.erase.own.ask")).click();
    await expect(button(member, t("access.erase.own.withdraw"))).toBeVisible();

    const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
    await admin.setViewportSize({ width, height });
    await admin.goto("/en/staff/people");
    const waiting = admin.locator("section", { has: admin.getByRole("heading", { name: t("access.erase.waiting") }) });
    await waiting.locator(`a[href$="${personId}"], a[href$="${personId}/erase"]`).first().click();
    if (!admin.url().endsWith("/erase")) await admin.getByRole("link", { name: t("access.erase.look") }).click();
    await expect(admin.getByRole("heading", { level: 2, name: t("access.erase.kept") })).toBeVisible();
    for (const what of KEPT) await expect(admin.getByText(t(`access.erase.keeps.${what}`))).toBeVisible();
    await expect(admin.getByText(t("access.erase.sure"))).toBeVisible();
    await expectNoViolations(admin);
    expect(await admin.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await button(admin, t("access.erase.do")).click();
    await expect(admin).toHaveURL(/\/en\/staff\/people$/);
    await expect(admin.getByText(editor)).toHaveCount(0);

    expect((await mailbox.next(editor)).subject).toBe(t("mail.templates.person-erased.subject"));
    await member.goto("/en/account");
    await expect(member).toHaveURL(/\/en\/sign-in/);
    expect(demo(portal).one("select status from people where id = ?", personId)).toBe("erased");
  });

test("an administrator who erases the only owner chooses the next one, and is asked when nothing was chosen @plain", async ({
  portal,
  mailbox,
  as,
}) => {
  const { id, name, owner, editor } = organisationWithPeople(portal);
  const idOf = (email: string) => demo(portal).one("select id from people where email = ?", email);
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto(`/en/staff/people/${idOf(owner)}/erase`);
  await button(admin, t("access.erase.do")).click();
  await expect(admin.getByText(t("access.errors.owners_to.missing")).first()).toBeVisible();
  await admin.locator(`input[value="${idOf(editor)}"]`).check();
  await button(admin, t("access.erase.do")).click();
  await expect(admin).toHaveURL(/\/en\/staff\/people$/);
  const ownerNow = demo(portal).one("select person_id from organisation_people where organisation_id = ? and role = 'owner'", id);
  expect(ownerNow).toBe(idOf(editor));
  expect((await mailbox.next(editor)).subject).toBe(t("mail.templates.succession-made-owner.subject", { organisation: name }));
});
