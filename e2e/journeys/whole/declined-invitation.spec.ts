import { newId } from "#lib/ids";
import { button } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

for (const locale of ["en", "eu"] as const)
  test(`an invitation to a consortium that was declined by mistake can be undone and accepted, in ${locale} @plain`, async ({
    portal,
    as,
    expectNoViolations,
  }) => {
    const words = wordsIn(locale);
    const { id, owner } = organisationWithPeople(portal);
    const slug = demo(portal).coordinator("c.slug");
    const later = Date.now() + 9 * 24 * 60 * 60 * 1000;
    inDatabase(portal, (db) =>
      db
        .prepare(
          `insert into consortium_members (id, consortium_id, organisation_id, role, role_sought_id, participation, status, invitation, invited_at,
            expires_at, asked_at, version) select ?, c.id, ?, 'partner', r.id, 'beneficiary', 'invited', 'Come.', ?, ?, ?, 0
            from consortia c join roles_sought r on r.consortium_id = c.id where c.slug = ? and r.taken < r.seats limit 1`,
        )
        .run(newId(), id, Date.now(), later, Date.now(), slug),
    );
    const page = await as.person(owner);
    await page.goto(`/${locale}/consortia/${slug}/membership`);
    await button(page, words("invitations.decline")).click();
    await expect(page.getByRole("status").filter({ has: button(page, words("consortia.space.undo")) })).toBeVisible();
    await expect(page.getByText(words("invitations.state.declined"), { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await button(page, words("consortia.space.undo")).click();
    await expect(page.getByText(words("invitations.state.invited"), { exact: true })).toBeVisible();
    await expect(button(page, words("invitations.accept"))).toBeVisible();

    // Whoever may only read it is told who answers.
    const act = (role: string) =>
      inDatabase(portal, (db) => db.prepare("update organisation_people set role = ? where organisation_id = ?").run(role, id));
    act("viewer");
    await page.reload();
    await expect(page.getByText(words("errors.refusals.forbidden"))).toBeVisible();
    await expect(button(page, words("invitations.accept"))).toHaveCount(0);
    act("owner");
  });
