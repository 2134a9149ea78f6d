import { expectState } from "../../support/browser/state-box.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ content: "empty" });
test.describe.configure(oneProcess("empty"));

for (const locale of ["en", "es", "eu"] as const) {
  const t = wordsIn(locale);

  test(`${locale}: the public lists of a cluster with nobody yet say what will stand there, and the way in @plain`, async ({
    page,
    expectNoViolations,
  }) => {
    const join = { action: t("common.becomeMember"), leads: /\/apply$/ };
    await page.goto(`/${locale}/directory`);
    await expectState(page, { title: t("organisations.directory.empty"), text: t("organisations.directory.emptyText"), ...join });
    await expectNoViolations();
    await page.goto(`/${locale}/consortia`);
    await expectState(page, { title: t("consortia.empty.title"), text: t("consortia.empty.text"), ...join });
    await expectNoViolations();
    await page.goto(`/${locale}/calls`);
    const calls = { title: t("calls.empty.title"), text: t("calls.empty.text"), action: t("common.nav.consortia") };
    await expectState(page, { ...calls, leads: new RegExp(`^/${locale}/consortia$`) });
  });

  test(`${locale}: the lists of staff too @plain`, async ({ as, portal, expectNoViolations }) => {
    const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
    await page.goto(`/${locale}/staff/applications?view=all`);
    await expectState(page, { title: t("review.empty.title"), text: t("review.empty.text"), action: t("review.empty.action") });
    await expectNoViolations(page);

    const nothing = { title: t("moderation.organisations.empty"), text: t("moderation.organisations.emptyText") };
    await page.goto(`/${locale}/staff/organisations`);
    const seeListed = { action: t("moderation.organisations.seeListed"), leads: /\/staff\/organisations\?view=listed$/ };
    await expectState(page, { ...nothing, title: t("moderation.organisations.emptyToLookAt"), ...seeListed });
    await page.goto(`/${locale}/staff/organisations?view=hidden`);
    await expectState(page, { ...nothing, ...seeListed });
    await expectNoViolations(page);

    const consortia = { title: t("consortia.staff.empty"), text: t("consortia.staff.emptyText"), action: t("consortia.empty.all") };
    await page.goto(`/${locale}/staff/consortia`);
    const reviewed = { title: t("moderation.organisations.emptyToLookAt"), text: t("moderation.consortia.emptyToReview") };
    await expectState(page, { ...consortia, ...reviewed, leads: /view=all$/ });
    await page.goto(`/${locale}/staff/consortia?view=all`);
    await expectState(page, { ...consortia, leads: new RegExp(`^/${locale}/consortia$`) });
    await page.goto(`/${locale}/staff/committee`);
    const votes = { title: t("committee.page.none"), text: t("committee.page.noneText") };
    await expectState(page, { ...votes, action: t("committee.page.seeApplications"), leads: /\/staff\/applications$/ });
    await page.goto(`/${locale}/staff/consortia?view=hidden`);
    await expectState(page, { ...consortia, leads: /view=all$/ });
    await expectNoViolations(page);
  });

  test(`${locale}: who acts for nobody reads how to begin @plain`, async ({ as, portal, expectNoViolations }) => {
    const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
    await page.goto(`/${locale}/desk`);
    const desk = { title: t("organisations.desk.nobody"), text: t("organisations.desk.nobodyText") };
    await expectState(page, { ...desk, action: t("common.openStaff"), leads: /\/staff$/ });
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await expectNoViolations(page);
    await page.goto(`/${locale}/messages`);
    const messages = { title: t("organisations.messages.none"), text: t("organisations.messages.noneText") };
    await expectState(page, { ...messages, action: t("organisations.searches.toDirectory"), leads: new RegExp(`^/${locale}/directory$`) });
  });
}
