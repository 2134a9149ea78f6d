import type { Page } from "@playwright/test";
import { expectState } from "../../support/browser/state-box.ts";
import { demo } from "../../support/places.ts";
import { accountOf, inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const NOWHERE = "q=zzzzzzzz";
const forbidden = t("errors.refusals.forbidden");
const notThere = { title: t("common.notFound.title"), text: t("common.notFound.signedIn"), action: t("common.search.action") };

/** An open consortium in which the organisation has no place, and its coordinator. */
const elsewhere = (portal: Parameters<typeof demo>[0], organisation: string, column: string) =>
  demo(portal).one(
    `select ${column} from consortia c join consortium_members m on m.consortium_id = c.id and m.role = 'coordinator' and m.status = 'joined'
     where c.status = 'open' and not exists (select 1 from consortium_members x where x.consortium_id = c.id and x.organisation_id = ?)
     order by c.closes_at desc limit 1`,
    organisation,
  );

async function expectMissing(page: Page, path: string, text = notThere.text) {
  expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
  await expectState(page, { ...notThere, text });
}

test("without a match each list says so and leads back to all of it @plain", async ({ as, portal, expectNoViolations }) => {
  const visitor = await as.visitor();
  await visitor.goto(`/en/directory?${NOWHERE}`);
  const directory = { title: t("organisations.directory.noWords", { q: "zzzzzzzz" }), text: t("organisations.directory.noWordsText") };
  await expectState(visitor, { ...directory, action: /^Remove “zzzzzzzz” to see \d+$/, leads: /\/en\/directory$/ });
  await expect(visitor.getByText(t("organisations.directory.sort")), "nothing to sort").toHaveCount(0);
  await visitor.goto(`/en/consortia?${NOWHERE}`);
  const consortia = { title: t("consortia.empty.noMatch"), text: t("consortia.empty.noMatchText") };
  await expectState(visitor, { ...consortia, action: t("consortia.empty.all"), leads: /\/en\/consortia$/ });

  const staff = await as.person((await accountOf(portal, "staffAdmin")).email);
  await staff.goto(`/en/staff/applications?${NOWHERE}`);
  await expectState(staff, { title: t("review.noMatch.title"), text: t("review.noMatch.text"), action: t("review.filters.clear") });
  await staff.goto(`/en/staff/people?${NOWHERE}`);
  const people = { title: t("access.staffPeople.none"), text: t("access.staffPeople.noneText") };
  await expectState(staff, { ...people, action: t("access.staffPeople.all"), leads: /\/en\/staff\/people$/ });
  await expectNoViolations(staff);
});

test("what may be read but not changed says why, and who can @plain", async ({ as, portal, expectNoViolations }) => {
  const { id, slug } = organisationWithPeople(portal);
  const page = await as.person(newPerson(portal, { organisation: id, role: "viewer" }));
  await page.goto("/en/people");
  const owner = demo(portal).one(
    `select p.first_name || ' ' || p.last_name from organisation_people op join people p on p.id = op.person_id
     where op.organisation_id = ? and op.role = 'owner'`,
    id,
  );
  const write = t("access.people.writeTo", { name: owner });
  await expectState(page, { title: t("access.people.denied"), text: forbidden, action: write, leads: /^mailto:.+@/ });
  await expectNoViolations(page);

  await page.goto("/en/profile");
  const role = t("organisations.profile.readOnly", { role: t("terms.organisationRole.viewer") });
  const people = new RegExp(`/en/people\\?organisation=${slug}$`);
  await expectState(page, { title: t("organisations.profile.readOnlyTitle"), text: role, action: t("common.whoCan"), leads: people });
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectNoViolations(page);

  const all = { action: t("consortia.empty.all"), leads: /\/en\/consortia$/ };
  await page.goto("/en/consortia/new");
  await expectState(page, { title: t("consortia.create.none"), text: t("consortia.create.noneText"), ...all });
  await page.goto(`/en/consortia/${elsewhere(portal, id, "c.slug")}/membership`);
  await expectState(page, { title: t("consortia.ask.cannot"), text: forbidden, ...all });
  await expectNoViolations(page);
});

test("a reviewer reads the people and is told who changes access @plain", async ({ as, portal, expectNoViolations }) => {
  const page = await as.person((await accountOf(portal, "reviewer")).email);
  await page.goto("/en/staff/people");
  const denied = { title: t("access.staffPeople.denied"), text: t("access.staffPeople.deniedText") };
  await expectState(page, { ...denied, action: t("access.staffPeople.deniedAction"), leads: /\/en\/staff\/applications$/ });
  await expect(page.getByRole("table")).toBeVisible();
  await expectNoViolations(page);
});

test("requests to join: none, or for owners and admins to answer @plain", async ({ as, portal, expectNoViolations }) => {
  const cluster = demo(portal);
  const [slug, coordinator] = [cluster.coordinator("c.slug"), cluster.coordinator("o.id")];
  const asked = (status: "asked" | "withdrawn") =>
    inDatabase(portal, (db) => {
      const seats = "update consortium_members set status = ? where status in ('asked', 'withdrawn') and consortium_id";
      db.prepare(`${seats} = (select id from consortia where slug = ?)`).run(status, slug);
      const others = "select o.id from organisations o where o.id not in (select organisation_id from consortium_members m";
      if (status === "asked")
        db.prepare(
          `insert into consortium_members (id, consortium_id, organisation_id, role, status, role_sought_id, message, asked_at, version)
           select 'state-' || c.id, c.id, (${others} where m.consortium_id = c.id) and o.status = 'active' limit 1), 'partner', 'asked',
             (select id from roles_sought r where r.consortium_id = c.id limit 1), 'We can.', ?, 0
           from consortia c where c.slug = ? on conflict do nothing`,
        ).run(Date.now(), slug);
    });
  const viewer = await as.person(newPerson(portal, { organisation: coordinator, role: "viewer" }));
  const owner = await as.person(cluster.coordinator("p.email"));
  const address = `/en/consortia/${slug}/requests`;
  asked("withdrawn");
  await owner.goto(address);
  const none = { title: t("consortia.space.requestsNone"), text: t("consortia.space.requestsNoneText") };
  await expectState(owner, { ...none, action: t("consortia.space.public"), leads: new RegExp(`/en/consortia/${slug}$`) });
  await expectNoViolations(owner);

  asked("asked");
  await viewer.goto(address);
  const denied = { title: t("consortia.space.requestsDenied"), text: forbidden };
  const people = new RegExp(`/en/people\\?organisation=${cluster.coordinator("o.slug")}$`);
  await expectState(viewer, { ...denied, action: t("common.whoCan"), leads: people });
  await expect(viewer.getByRole("button", { name: t("consortia.space.accept") })).toHaveCount(0);
  await expectNoViolations(viewer);
});

test("what is another's is not there: one page, one way on, and only a visitor is told to sign in @plain", async ({ as, portal }) => {
  const { id, owner, slug } = organisationWithPeople(portal);
  const another = organisationWithPeople(portal);
  const consortium = elsewhere(portal, id, "c.slug");
  const page = await as.person(owner);
  const application = demo(portal).application("id");
  for (const path of ["", "/applications", `/applications/${application}`, "/organisations", "/consortia", "/people"])
    await expectMissing(page, `/en/staff${path}`);
  await expectMissing(page, "/en/nowhere", t("common.notFound.address"));
  await expect(page.getByRole("link", { name: t("common.signIn"), exact: true })).toHaveCount(0);
  await expectMissing(page, `/en/profile?organisation=${another.slug}`);
  await expectMissing(page, `/en/people?organisation=${another.slug}`);
  await expectMissing(page, `/en/consortia/${consortium}/workspace`);
  expect((await page.goto(`/en/profile?organisation=${slug}`))?.status()).toBe(200);

  const hide = "insert into hidings (id, subject_kind, subject_id, reason, hidden_by, hidden_at)";
  const hidden = elsewhere(portal, id, "c.id");
  inDatabase(portal, (db) =>
    db.prepare(`${hide} values ('state-hiding', 'consortium', ?, 'For this test', '', ?)`).run(hidden, Date.now()),
  );
  for (const part of ["", "/membership", "/workspace", "/requests"]) await expectMissing(page, `/en/consortia/${consortium}${part}`);
  const visitor = await as.visitor();
  await visitor.goto(`/en/consortia/${consortium}`);
  await expectState(visitor, { ...notThere, text: t("common.notFound.text") });
  inDatabase(portal, (db) => db.prepare("delete from hidings where id = 'state-hiding'").run());
  expect((await page.goto(`/en/consortia/${consortium}`))?.status()).toBe(200);
});

test("signed in nowhere else, the list of sessions says so; a visitor is led to sign in and back @plain", async ({ as, portal }) => {
  const email = newPerson(portal, { organisation: organisationWithPeople(portal).id, role: "editor" });
  const page = await as.person(email);
  await page.goto("/en/account");
  await expect(page.getByText(t("access.account.only"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("access.account.everywhere") })).toBeVisible();
  await as.person(email);
  await page.reload();
  await expect(page.getByText(t("access.account.only"))).toHaveCount(0);
  await expect(page.getByRole("button", { name: new RegExp(`^${t("access.account.end")} `) })).toBeVisible();

  const visitor = await as.visitor();
  for (const path of ["/desk", "/people", "/profile", "/account", "/consortia/new", "/staff/applications", "/staff/organisations"]) {
    await visitor.goto(`/en${path}`);
    await expect(visitor).toHaveURL(new RegExp(`/en/sign-in\\?returnTo=${encodeURIComponent(`/en${path}`)}$`));
  }
});
