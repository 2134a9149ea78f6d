import { newId } from "#lib/ids";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

const DAY = 24 * 60 * 60 * 1000;

test("B2 the heading is the first thing to do, by deadline; at most four follow, and each leads to its end @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { id, owner } = organisationWithPeople(portal);
  const ask = (firstName: string, daysAgo: number) =>
    inDatabase(portal, (db) =>
      db
        .prepare(
          `insert into organisation_join_requests (id, organisation_id, application_id, first_name, last_name, position, email, email_key, locale, status, asked_at)
           values (?, ?, ?, ?, 'Otaegi', 'Analyst', ?, ?, 'en', 'waiting', ?)`,
        )
        .run(
          newId(),
          id,
          newId(),
          firstName,
          `${firstName}-${id}@example.org`,
          `${firstName}-${id}@example.org`.toLowerCase(),
          Date.now() - daysAgo * DAY,
        ),
    );
  const page = await as.person(owner);
  const first = page.getByRole("heading", { level: 1 });
  const came = (daysAgo: number) =>
    inDatabase(portal, (db) => {
      // Some organisations of the demonstration have confirmed their sections since.
      db.prepare("delete from section_confirmations where organisation_id = ?").run(id);
      // The demonstration's figures of ownership and size grow old.
      for (const table of ["ownership_stakes", "ownership_statements"])
        db.prepare(`delete from ${table} where organisation_id = ?`).run(id);
      db.prepare("update organisations set created_at = ?, capabilities = '[]' where id = ?").run(Date.now() - daysAgo * DAY, id);
    });
  came(360);
  await page.goto("/en/desk");
  await expect(first).toContainText("sections of your profile up to date?");
  await first.getByRole("link").click();
  await expect(page).toHaveURL(/#still-right$/);
  came(0);
  await page.goto("/en/desk");
  await expect(first).toHaveText("You have nothing to do now");
  await expectNoViolations(page);

  for (const [name, daysAgo] of [
    ["Bost", 5],
    ["Bat", 20],
    ["Sei", 2],
    ["Hiru", 12],
    ["Bi", 16],
    ["Lau", 8],
  ] as const)
    ask(name, daysAgo);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Decide whether Bat Otaegi may join you");
  await expect(page.getByText(/^This is due by\s.*,\sin\s10\sdays\.\s*$/)).toBeVisible();
  const others = page.getByRole("region", { name: "After that" }).getByRole("listitem");
  await expect(others).toHaveCount(4);
  for (const [n, name] of ["Bi", "Hiru", "Lau", "Bost"].entries()) await expect(others.nth(n)).toContainText(`${name} Otaegi`);
  await expect(page.getByText("1 more after these")).toBeVisible();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await expectNoViolations(page);
  }
  await page.getByRole("heading", { level: 1 }).getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/people\?organisation=/);
  await expect(page.getByRole("heading", { name: "Bat Otaegi" })).toBeVisible();
});

test("B2 what is done of the first steps is folded away @plain", async ({ as, portal }) => {
  const { owner } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await page.goto("/en/desk");
  const profile = page.getByRole("link", { name: "Complete the profile" });
  await expect(profile).toBeHidden();
  await page.getByText(/steps? done$|all done$/).click();
  await expect(profile).toBeVisible();
});

test("B14 the overview names the consortia that lack what the organisation does, and for what they have open seats; one that it asks to join is named no more @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { id, owner } = organisationWithPeople(portal);
  inDatabase(portal, (db) => {
    db.prepare("delete from consortium_members where organisation_id = ?").run(id);
    db.prepare(`update organisations set sectors = '["devices","services"]' where id = ?`).run(id);
  });
  const page = await as.person(owner);
  await page.goto("/en/desk");
  const under = (heading: RegExp | string) => page.locator("section", { has: page.getByRole("heading", { level: 2, name: heading }) });
  const named = under(/consortia lack what you do$/).getByRole("listitem");
  await expect(named).toHaveCount(3);
  await expect(named.first()).toContainText(/Seats still open for: (medical devices|complementary services)/);
  await expectNoViolations(page);
  const title = (await named.first().getByRole("link").textContent()) ?? "";
  await named.first().getByRole("link").click();
  await page.getByRole("link", { name: "Ask to join" }).first().click();
  await page.getByRole("radio").first().check();
  await page.getByLabel("Message to the coordinator").fill("We can begin in spring.");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("The coordinator has not opened your request yet.")).toBeVisible();
  await page.goto("/en/desk");
  await expect(under("Your consortia")).toContainText(title);
  await expect(under(/lacks? what you do$/)).not.toContainText(title);
  await page.goto("/en/consortia");
  await expect(under(/^Your (\d+ )?consorti(um|a)$/)).toContainText(title);
});
