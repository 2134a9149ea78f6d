import type { Page } from "@playwright/test";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { pdfText } from "#test/pdf-text";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { OFFICE, REVIEWERS, reviewPage, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const unfold = (page: Page, name: string) => page.locator("summary").filter({ hasText: name }).first().click();

/** On the committee, and not staff. */
const MEMBER = "gorka.etxaniz@example.org";

async function scoreAll(page: Page, score: number) {
  await unfold(page, t("committee.rubric.open"));
  for (const { key } of STANDARD_RULES.rubric.criteria) {
    const group = page.getByRole("group", { name: t(`committee.criteria.${key}`) });
    await group.getByRole("radio", { name: String(score), exact: true }).check();
  }
}

test("C9 undone within two minutes no mail leaves; afterwards one asks to reopen and a second person agrees @plain", async ({
  portal,
  as,
  mailbox,
}) => {
  const cluster = demo(portal);
  const id = taken(portal);
  const email = cluster.one("select email from applications where id = ?", id);
  const page = await reviewPage(as, REVIEWERS[0], id);
  const refuse = async () => {
    await page.getByRole("link", { name: t("review.decision.refuse"), exact: true }).click();
    await page.locator("#refuse-reason").fill("It has no seat in the region.");
    await button(page, t("review.decide.refuseDo")).click();
    await expect(page.getByText(/We will send the email at/)).toBeVisible();
  };
  await refuse();
  await expect(page.getByText(t("committee.reopen.open"))).toHaveCount(0);
  await button(page, t("review.undo.do")).click();
  await expect(page.getByRole("link", { name: t("review.decision.refuse"), exact: true })).toBeVisible();
  expect(cluster.one("select status from applications where id = ?", id)).toBe("submitted");
  expect(mailbox.count(email)).toBe(0);

  await refuse();
  // Two minutes later.
  inDatabase(portal, (db) =>
    db.prepare("update outbox set not_before = ? where subject_id = ? and status = 'waiting'").run(Date.now(), id),
  );
  expect((await mailbox.next(email)).text).toContain("It has no seat in the region.");
  await page.reload();
  await expect(page.locator("p.given", { hasText: "It has no seat in the region." })).toHaveAttribute(
    "lang",
    cluster.one("select locale from applications where id = ?", id),
  );
  await unfold(page, t("committee.reopen.open"));
  await page.getByLabel(t("committee.fields.why")).fill("The registry had sent the wrong extract.");
  await button(page, t("committee.reopen.ask")).click();
  await expect(page.getByText(t("committee.reopen.wait"))).toBeVisible();
  await expect(button(page, t("committee.reopen.confirm"))).toHaveCount(0);

  const second = await reviewPage(as, REVIEWERS[1], id);
  await expect(second.getByText("The registry had sent the wrong extract.")).toBeVisible();
  await button(second, t("committee.reopen.confirm")).click();
  await expect(second.getByText(t("review.history.reopened"))).toBeVisible();
  expect(cluster.one("select status from applications where id = ?", id)).toBe("submitted");
  const told = await mailbox.next(email);
  expect(told.subject).toContain(cluster.one("select reference from applications where id = ?", id));
  expect(told.text).not.toContain("wrong extract");
});

test("a request to reopen an approval that came too late says why, and can be closed @plain", async ({ portal, as }) => {
  const id = taken(portal);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.getByRole("link", { name: t("review.decision.approve"), exact: true }).click();
  await button(page, t("review.decide.approveDo")).click();
  await expect(page.getByText(/We will send the email at/)).toBeVisible();
  inDatabase(portal, (db) => db.prepare("update outbox set not_before = ? where subject_id = ?").run(Date.now() - 1000, id));
  await page.reload();
  await unfold(page, t("committee.reopen.open"));
  await page.getByLabel(t("committee.fields.why")).fill("The registry had sent the wrong extract.");
  await button(page, t("committee.reopen.ask")).click();
  await expect(page.getByText(t("committee.reopen.wait"))).toBeVisible();
  inDatabase(portal, (db) =>
    db
      .prepare(
        `insert into organisation_people (organisation_id, person_id, role, since)
        select a.organisation_id, p.id, 'editor', 1 from applications a, people p where a.id = ? and p.email = ?`,
      )
      .run(id, MEMBER),
  );
  const second = await reviewPage(as, REVIEWERS[1], id);
  await expect(second.getByText(t("committee.rubric.none"))).toBeVisible();
  await expect(second.getByText(t("review.stages.notYet"), { exact: true })).toHaveCount(0);
  await expect(second.getByText(t("committee.reopen.tooLate"))).toBeVisible();
  await expect(second.getByText("The registry had sent the wrong extract.")).toBeVisible();
  await expect(button(second, t("committee.reopen.confirm"))).toHaveCount(0);
  await button(second, t("committee.reopen.keepApproved")).click();
  await expect(second.getByText(t("review.history.reopening_declined"))).toBeVisible();
  await expect(second.getByText("The registry had sent the wrong extract.")).toHaveCount(0);
});

test("the rubric stays closed until one's own scores are in, then shows means, spread and a verdict @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const id = taken(portal);
  const first = await reviewPage(as, REVIEWERS[0], id);
  await unfold(first, t("committee.rubric.open"));
  await button(first, t("committee.rubric.do")).click();
  await expect(first.getByRole("alert").filter({ hasText: t("errors.refusals.score.incomplete") })).toBeVisible();
  await first.goto(`/en/staff/applications/${id}`);
  await scoreAll(first, 5);
  const criterion = t("committee.criteria.valueChain");
  await unfold(first, t("committee.rubric.comment", { criterion }));
  await first.getByRole("textbox", { name: t("committee.rubric.comment", { criterion }) }).fill("Makes implants for three members.");
  await button(first, t("committee.rubric.do")).click();
  await expect(first.getByRole("table", { name: t("committee.rubric.caption") })).toBeVisible();
  await expect(first.getByText(t("committee.rubric.verdict.waiting"))).toBeVisible();

  const second = await reviewPage(as, REVIEWERS[1], id);
  await expect(second.getByText(t("committee.rubric.blind"))).toBeVisible();
  await expect(second.getByRole("table", { name: t("committee.rubric.caption") })).toHaveCount(0);
  expect(await second.content()).not.toContain("Makes implants");
  await scoreAll(second, 0);
  await button(second, t("committee.rubric.do")).click();
  const row = second.getByRole("row").filter({ hasText: criterion });
  await expect(row).toContainText("2.5");
  await expect(row).toContainText("from 0 to 5");
  await expect(second.getByText(t("committee.rubric.because.zero", { criterion }))).toBeVisible();
  await unfold(second, t("committee.rubric.comments"));
  await expect(second.getByText("Makes implants for three members.")).toBeVisible();
  await expectNoViolations(second);
});

test("the committee votes by name, the vote is closed once all have voted, and the minutes are kept @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}) => {
  const id = taken(portal);
  // Other tests of this portal put people on its committee.
  const theirs = "select id from people where email in (?, ?, ?, ?)";
  demo(portal).write(`delete from cluster_roles where role = 'committee' and person_id not in (${theirs})`, ...REVIEWERS, MEMBER);
  const chair = await reviewPage(as, REVIEWERS[0], id);
  await button(chair, t("committee.vote.open")).click();
  await expect(chair.locator("#why-not")).toHaveText(t("errors.refusals.vote.open"));
  await expect(chair.getByRole("link", { name: t("review.decision.approve"), exact: true })).toHaveCount(0);
  expect((await mailbox.next(MEMBER, /^Please vote/)).links.join()).toContain(id);

  const voters = [...REVIEWERS, MEMBER];
  for (const [n, email] of voters.entries()) {
    const page = await reviewPage(as, email, id);
    await expect(page.getByText(t("committee.vote.votedOf", { n, all: 4 }))).toBeVisible();
    await expect(button(page, t("committee.vote.close"))).toHaveCount(0);
    await page.getByLabel(t(`committee.vote.choices.${n === 0 ? "no" : n === 1 ? "abstain" : "yes"}`), { exact: true }).check();
    await button(page, t("committee.vote.cast")).click();
    // The last ballot closes the vote and leads to its minutes.
    if (n === voters.length - 1) await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("committee.minutes.title"));
    else await expect(page.getByText(t("committee.vote.youVoted"))).toBeVisible();
    await expect(button(page, t("committee.vote.cast"))).toHaveCount(0);
  }
  // Without scripts this sends the button again that opened the vote: no other vote begins.
  await chair.reload();
  const counts = t("committee.vote.counts", { yes: 2, no: 1, abstain: 1 });
  await expect(chair.getByText(counts, { exact: true })).toBeVisible();
  await chair.getByRole("link", { name: t("committee.vote.minutes"), exact: true }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText(t("committee.minutes.title"));
  await expect(chair.getByText(`${t("committee.vote.carried")}. ${counts}`)).toBeVisible();
  await expect(chair.getByText(`Beñat Sarasola Ibarra: ${t("committee.vote.choices.no")}`)).toBeVisible();
  await expectNoViolations(chair);
  const file = await chair.request.get(`${chair.url()}/minutes`);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w-]+\.pdf"$/);
  const said = pdfText(await file.body());
  for (const words of ["Beñat Sarasola Ibarra", t("committee.vote.choices.no"), counts]) expect(said).toContain(words);
  await chair.goto(`/en/staff/applications/${id}`);
  await expect(chair.getByRole("link", { name: t("review.decision.approve"), exact: true })).toBeVisible();
});

test("a member of the committee who is no staff reads what is voted on, scores and votes, and finds nothing else @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}) => {
  const id = taken(portal);
  const chair = await reviewPage(as, REVIEWERS[0], id);
  await chair.getByLabel(t("review.fields.text")).fill("Seen at a fair, said the right things.");
  await button(chair, t("review.notes.add")).click();
  await expect(chair.getByText("Seen at a fair, said the right things.")).toBeVisible();
  const member = await as.person(MEMBER);
  expect((await member.goto(`/en/staff/applications/${id}`))?.status()).toBe(404);
  await button(chair, t("committee.vote.open")).click();
  await expect(chair.locator("#why-not")).toHaveText(t("errors.refusals.vote.open"));
  expect((await mailbox.next(MEMBER, /^Please vote/)).links.join()).toContain(id);

  await member.goto("/en/staff");
  await expect(member.getByRole("heading", { level: 1 })).toHaveText(t("committee.page.title"));
  await expectNoViolations(member);
  const name = demo(portal).one("select organisation_name from applications where id = ?", id);
  const row = member.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(t("committee.page.waiting"));
  await row.getByRole("link").click();
  await expect(member.getByRole("heading", { level: 1 })).toHaveText(name);
  const html = await member.content();
  for (const secret of [
    "Seen at a fair",
    t("review.notes.title"),
    t("review.history.title"),
    t("review.decision.approve"),
    t("review.stages.title"),
  ])
    expect(html).not.toContain(secret);
  await expect(member.getByRole("navigation").getByRole("link", { name: t("common.staff.people") })).toHaveCount(0);
  await expectNoViolations(member);
  await scoreAll(member, 4);
  await button(member, t("committee.rubric.do")).click();
  await expect(member.getByRole("table", { name: t("committee.rubric.caption") })).toBeVisible();
  await member.getByLabel(t("committee.vote.choices.yes"), { exact: true }).check();
  await button(member, t("committee.vote.cast")).click();
  await expect(member.getByText(t("committee.vote.youVoted"))).toBeVisible();
  for (const page of ["/decision", "/history"]) expect((await member.goto(`/en/staff/applications/${id}${page}`))?.status()).toBe(404);
  for (const page of ["applications", "people", "organisations", "consortia", "absences"])
    expect((await member.goto(`/en/staff/${page}`))?.status()).toBe(404);
  await member.goto("/en/staff/committee");
  await expect(member.getByRole("listitem").filter({ hasText: name })).toContainText(t("committee.page.voted"));
});

test("an administrator takes somebody into the committee and out again on their page @plain", async ({ portal, as }) => {
  const person = newPerson(portal, { clusterRole: "reviewer" });
  const admin = await as.person(OFFICE);
  await admin.goto(`/en/staff/people/${demo(portal).one("select id from people where email = ?", person)}`);
  await button(admin, t("access.steps.grantCommittee.do")).click();
  await expect(admin.getByText(t("access.clusterRoles.committee")).first()).toBeVisible();
  await expect(button(admin, t("access.steps.revokeReviewer.do"))).toBeVisible();
  await button(admin, t("access.steps.revokeCommittee.do")).click();
  await expect(button(admin, t("access.steps.grantCommittee.do"))).toBeVisible();
  expect(
    demo(portal).one("select group_concat(role) from cluster_roles r join people p on p.id = r.person_id where email = ?", person),
  ).toBe("reviewer");
  await button(admin, t("access.steps.revokeReviewer.do")).click();
  // A person without a role in the office has them folded away.
  const fold = admin.locator("details", { has: admin.locator("summary", { hasText: t("access.staffPeople.giveRole") }) });
  await expect(fold).toBeVisible();
  await expect(button(admin, t("access.steps.grantReviewer.do"))).toBeHidden();
  await fold.locator("summary").click();
  await button(admin, t("access.steps.grantReviewer.do")).click();
  await expect(button(admin, t("access.steps.revokeReviewer.do"))).toBeVisible();
  inDatabase(portal, (db) => db.prepare("update people set status = 'disabled' where email = ?").run(person));
});

test("who declares a conflict sees no note, score or vote any more, gives back what they had, and may withdraw it @plain", async ({
  portal,
  as,
}) => {
  const id = taken(portal);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.getByLabel(t("review.fields.text")).fill("Seen at a fair, said the right things.");
  await button(page, t("review.notes.add")).click();
  await expect(page.getByText("Seen at a fair, said the right things.")).toBeVisible();
  await unfold(page, t("committee.recusal.open"));
  await page.getByLabel(t("committee.fields.recusal")).fill("My sister is its finance director.");
  await button(page, t("committee.recusal.do")).click();
  await expect(page.getByText(t("committee.recusal.closed"))).toBeVisible();
  const html = await (await page.request.get(page.url())).text();
  for (const secret of ["Seen at a fair", "finance director", t("committee.rubric.title"), t("committee.vote.title")])
    expect(html).not.toContain(secret);
  await expect(page.getByRole("link", { name: t("review.decision.approve"), exact: true })).toHaveCount(0);
  await expect(button(page, t("review.claim"))).toHaveCount(0);

  const other = await reviewPage(as, REVIEWERS[1], id);
  await expect(other.getByText(t("committee.recusal.steppedBack", { names: "Beñat Sarasola Ibarra" }))).toBeVisible();
  await expect(button(other, t("review.claim"))).toBeVisible();
  await page.locator("summary", { hasText: t("committee.recusal.withdraw") }).click();
  await button(page, t("committee.recusal.withdrawDo")).click();
  await expect(page.getByText("Seen at a fair, said the right things.")).toBeVisible();
});
