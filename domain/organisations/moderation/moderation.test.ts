import { expect, test } from "vitest";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { approveApplication } from "#domain/review/decision/approve-application";
import { later } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication } from "#test/fixtures/applications";
import { listed, profileInput } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { hideOrganisation } from "./hide-organisation.ts";
import { moderatedOrganisations } from "./moderation.ts";
import { suspendOrganisation } from "./suspend-organisation.ts";

const reason = "Please name your source for this.";
const list = async (view: "listed" | "hidden" | "suspended" | "unlisted") =>
  moderatedOrganisations(await staff("staffAdmin"), { view, page: 1 });

test("staff see what was published or changed last first, with what changed", async () => {
  const first = await listed({ name: "First" });
  await listed({ name: "Second" });
  const input = profileInput(first.id, { version: 1, name: "First", short: { en: "The only sensors" }, contactName: "Ane" });
  await saveProfile({ ...first.owner, now: later(first.owner.now, 60_000) }, input);
  const found = await list("listed");
  expect(found?.rows.map(({ profile }) => profile.name)).toEqual(["First", "Second"]);
  expect(found?.rows[0]?.change?.fields).toMatchObject([{ field: "short.en", theirs: "Sensors for the home", mine: "The only sensors" }]);
  expect(found?.rows[0]?.change?.by).toMatch(/^Ane Test/);
  expect(found?.rows[1]?.change).toBeUndefined();
  expect(JSON.stringify(found)).not.toContain('"contactName":"Ane"');
});

test("a contact who no longer wants to be shown does not hide what was changed before", async () => {
  const reviewer = await staff();
  const application = await claimedApplication(reviewer, { listing: true });
  await approveApplication(reviewer, { applicationId: application.id });
  const id = (await applicationOf(application.reference)).organisationId ?? "";
  const owner = await member(id);
  const contactName = "Nahia Zubiondo, Director";
  await saveProfile(owner, profileInput(id, { contactName }));
  await publishProfile(owner, { organisationId: id });
  const change = profileInput(id, { version: 1, contactName, town: "Donostia" });
  await saveProfile({ ...owner, now: later(owner.now, 60_000) }, change);
  await withdrawConsent(asApplicant(application.id), { reference: application.reference, kind: "listing" });
  expect((await list("listed"))?.rows[0]?.change?.fields).toMatchObject([{ field: "town", mine: "Donostia" }]);
});

test("hidden, suspended and unlisted ones have lists of their own, with counts", async () => {
  const [hidden, suspended] = [await listed({ name: "Hidden" }), await listed({ name: "Suspended" })];
  await organisation({ name: "Unlisted" });
  const admin = await staff("staffAdmin");
  await hideOrganisation(admin, { organisationId: hidden.id, reason });
  await suspendOrganisation(admin, { organisationId: suspended.id, reason });
  expect((await list("listed"))?.counts).toMatchObject({ toLookAt: 0, waiting: 0, listed: 0, hidden: 1, suspended: 1, unlisted: 1 });
  expect((await list("hidden"))?.rows).toMatchObject([{ hidden: { reason }, may: { hide: "organisation.already_hidden", show: true } }]);
  expect((await list("suspended"))?.rows).toMatchObject([{ may: { reinstate: true } }]);
  expect((await list("unlisted"))?.rows).toMatchObject([{ profile: { name: "Unlisted" } }]);
});

test("nobody but staff reads it", async () => {
  expect(await moderatedOrganisations(visitor(), { view: "listed", page: 1 })).toBeUndefined();
  expect(await moderatedOrganisations(await member(await organisation()), { view: "listed", page: 1 })).toBeUndefined();
});

test("two queries, whatever the number of rows", async () => {
  const clerk = await staff();
  const count = () => queryCount(() => moderatedOrganisations(clerk, { view: "listed", page: 1 }));
  await listed({ name: "One" });
  expect(await count()).toBe(2);
  for (let n = 0; n < 5; n++) await listed({ name: `More ${n}` });
  expect(await count()).toBe(2);
});
