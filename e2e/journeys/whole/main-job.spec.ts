import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { seesOnceItIsSent } from "../../support/browser/sees-once-it-is-sent.ts";
import { fillAndSend } from "../../support/browser/task-list.ts";
import { apply, button, claimFromQueue, completeProfile, decide, field, follow } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";
import { type Words, wordsIn } from "../../support/words.ts";

/** A portal can meet several of them, and an approval of what is like another asks for a reason. */
const UNLIKE = {
  scripted: { en: "Itsaslore Biosensoreak", eu: "Garoa Neurgailuak" },
  plain: { en: "Zuhaizti Diagnostika", eu: "Harriondo Mikrotxipak" },
};
const OWNER = `select p.email from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
  join listings l on l.organisation_id = o.id where op.role = 'owner' and p.status = 'active' and o.status = 'active'
  and not exists (select 1 from cluster_roles r where r.person_id = p.id) limit 1`;

async function createConsortium(page: Page, t: Words, locale: Locale, title: string) {
  await page.goto(`/${locale}/consortia/new`);
  await field(page, "title").fill(title);
  await field(page, "aim").fill("A shared test bench for sensors.");
  await field(page, "roles[0].title").fill("Clinical partner");
  await field(page, "roles[0].sector").selectOption("care");
  await field(page, "roles[0].seats").fill("1");
  await field(page, "closesAt").fill("2099-12-13T17:00");
  await page.locator('[name="audience"][value="everyone"]').check();
  await button(page, t("consortia.create.send")).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function askToJoin(page: Page, t: Words, locale: Locale, slug: string) {
  await page.goto(`/${locale}/consortia/${slug}`);
  await page
    .getByRole("link", { name: t("consortia.page.ask"), exact: true })
    .first()
    .click();
  await field(page, "message").fill("We run two hospitals.");
  await button(page, t("consortia.ask.send")).click();
  await expect(page.getByText(t("invitations.now.sent"))).toBeVisible();
}

for (const locale of ["en", "eu"] as const)
  test(`from "Become a member" to a seat in a consortium, in ${locale} @plain @each`, async ({
    page,
    as,
    mailbox,
    portal,
    javaScriptEnabled,
  }) => {
    const t = wordsIn(locale);
    const mode = javaScriptEnabled ? "scripted" : "plain";
    const organisation = UNLIKE[mode][locale];
    const email = `nahia.${mode}.${locale}@example.org`;
    const title = `Bench ${mode} ${locale}`;
    const cluster = demo(portal);

    const reference = await apply(page, t, locale, email, organisation);
    await follow(page, mailbox, email, /\/apply\/confirm\//, t("membership.confirm.do"));
    await mailbox.next(email, new RegExp(reference));
    await fillAndSend(page, t);
    await mailbox.next(email, new RegExp(reference));

    const reviewer = await as.person(cluster.staff("reviewer"));
    await claimFromQueue(reviewer, t, locale, reference, organisation);
    await decide(reviewer, t, "askForChanges", "review.decide.changesDo", "The full legal name, please.");

    await follow(page, mailbox, email, /\/apply\/link\//, t("membership.link.do"));
    await expect(page.getByText("The full legal name, please.")).toBeVisible();
    await page.locator(".points > li").getByRole("link").click();
    await field(page, "organisation").fill(`${organisation}, S.L.`);
    await button(page, t("membership.question.continue")).click();
    await button(page, t("membership.own.resend")).click();
    await expect(page.getByRole("heading", { level: 1, name: t("membership.own.heading.submitted") })).toBeVisible();

    await reviewer.reload();
    await expect(reviewer.getByRole("heading", { level: 1, name: `${organisation}, S.L.` })).toBeVisible();
    await decide(reviewer, t, "approve", "review.decide.approveDo");

    await follow(page, mailbox, email, /\/invitations\//, t("access.invitation.accept"));
    await expect(page).toHaveURL(/\/desk$/);
    await completeProfile(page, t, locale);
    await page.goto(`/${locale}/directory?q=${encodeURIComponent(organisation)}`);
    await expect(page.getByRole("link", { name: `${organisation}, S.L.` })).toBeVisible();

    const slug = await createConsortium(page, t, locale, title);
    const other = cluster.one(OWNER);
    const partner = await as.person(other);
    await askToJoin(partner, t, locale, slug);
    await mailbox.next(email);
    await page.goto(`/${locale}/consortia/${slug}/requests`);
    // The button's name goes on with the organisation that asks.
    await page.getByRole("button", { name: t("invitations.open") }).click();
    await seesOnceItIsSent(
      page,
      page.getByRole("button", { name: t("consortia.space.accept") }),
      page.getByText(t("consortia.space.requestsNone")),
    );
    await mailbox.next(other);
    await partner.reload();
    await expect(partner.getByText(t("invitations.state.joined"), { exact: true })).toBeVisible();
  });
