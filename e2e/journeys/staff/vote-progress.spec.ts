import type { Page } from "@playwright/test";
import { DAY } from "#lib/clock";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { OFFICE, REVIEWERS, reviewPage, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** On the committee, and not staff. */
const MEMBER = "gorka.etxaniz@example.org";
const COMMITTEE = [...REVIEWERS, MEMBER];

test("who has the application reminds those who have not voted, once a day, and closes the vote with the quorum; the office follows @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}) => {
  const cluster = demo(portal);
  const id = taken(portal);
  cluster.write(
    "delete from cluster_roles where role = 'committee' and person_id not in (select id from people where email in (?, ?, ?, ?))",
    ...COMMITTEE,
  );
  const names = Object.fromEntries(
    COMMITTEE.map((email) => [email, cluster.one("select first_name || ' ' || last_name from people where email = ?", email)]),
  );
  const organisation = cluster.one("select organisation_name from applications where id = ?", id);
  const chair = await reviewPage(as, REVIEWERS[0], id);
  await button(chair, t("committee.vote.open")).click();
  await expect(chair.getByText(t("committee.vote.remindLater"))).toBeVisible();
  await mailbox.next(MEMBER, /^Please vote/);
  cluster.write("update committee_votes set opened_at = ? where application_id = ?", Date.now() - 2 * DAY, id);

  await chair.goto(`/en/staff/applications/${id}`);
  for (const email of COMMITTEE) await expect(chair.getByText(names[email] ?? "", { exact: false }).first()).toBeVisible();
  await button(chair, t("committee.vote.remind", { n: 3 })).click();
  await expect(chair.getByText(t("committee.vote.reminded", { n: 3 }))).toBeVisible();
  await expect(chair.getByText(t("committee.vote.remindLater"))).toBeVisible();
  expect((await mailbox.next(MEMBER, /^Reminder/)).links.join()).toContain(id);

  const office = await as.person(OFFICE);
  await office.goto("/en/staff/committee");
  const row = office.getByRole("listitem").filter({ hasText: organisation });
  await expect(row).toContainText(t("committee.page.following"));
  await expect(row).toContainText(t("committee.page.progress", { voted: 0, quorum: 3, reached: "no" }));
  await expectNoViolations(office);
  await office.getByRole("link", { name: t("committee.page.people") }).click();
  await expect(office.getByRole("row").filter({ hasText: names[MEMBER] ?? "" })).toBeVisible();

  for (const email of COMMITTEE.slice(1)) {
    const voter = await reviewPage(as, email, id);
    await voter.getByLabel(t("committee.vote.choices.yes"), { exact: true }).check();
    await button(voter, t("committee.vote.cast")).click();
    await expect(voter.getByText(t("committee.vote.youVoted"))).toBeVisible();
  }
  await chair.goto(`/en/staff/applications/${id}`);
  await expect(chair.getByText(t("committee.vote.quorumReached", { n: 3 }))).toBeVisible();
  await expectNoViolations(chair);
  // Only the person who closes it has not voted.
  await chair
    .locator("summary")
    .filter({ hasText: t("committee.vote.close") })
    .click();
  await expect(chair.getByText(t("committee.vote.closeEarly", { names: names[REVIEWERS[0]] ?? "", n: 1 }))).toBeVisible();
  await button(chair, t("committee.vote.closeDo")).click();
  await expect(chair.getByText(t("committee.vote.counts", { yes: 3, no: 0, abstain: 0 }), { exact: true })).toBeVisible();
});
