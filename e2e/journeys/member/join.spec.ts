import { newId } from "#lib/ids";
import { button } from "../../support/main-job.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
let n = 0;

/** Somebody who asks to act for an organisation: their address. */
function asks(portal: Portal, organisationId: string, firstName: string) {
  const email = `joining-${process.pid}-${++n}@example.org`;
  inDatabase(portal, (db) =>
    db
      .prepare(
        `insert into organisation_join_requests (id, organisation_id, application_id, email, email_key, first_name, last_name, position, locale, status, asked_at)
         values (?, ?, 'elsewhere', ?, ?, ?, 'Berria', 'Analyst', 'en', 'waiting', ?)`,
      )
      .run(newId(), organisationId, email, email, firstName, Date.now()),
  );
  return email;
}

test("B10: a colleague who asked to join is let in with a click, another is not, and both get a mail @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}) => {
  const { id, slug, owner } = organisationWithPeople(portal);
  const [wanted, unwanted] = [asks(portal, id, "Izaro"), asks(portal, id, "Lander")];
  const page = await as.person(owner);
  await page.goto(`/en/people?organisation=${slug}`);
  await expect(page.getByRole("heading", { name: t("duplicates.join.title") })).toBeVisible();
  await expectNoViolations(page);
  await button(page, `${t("duplicates.join.accept")} Izaro Berria`).click();
  await expect(page.getByText(t("access.people.done.accepted"))).toBeVisible();
  await expect(page.getByRole("heading", { name: "Izaro Berria" })).toHaveCount(0);
  await button(page, `${t("duplicates.join.decline")} Lander Berria`).click();
  await expect(page.getByText(t("access.people.done.declined"))).toBeVisible();
  await expect(page.getByRole("heading", { name: t("duplicates.join.title") })).toHaveCount(0);

  expect(linkIn(await mailbox.next(wanted), /\/en\/invitations\//)).toContain(portal.url);
  expect((await mailbox.next(unwanted)).subject).toBe(t("mail.templates.join-declined.subject"));
});
