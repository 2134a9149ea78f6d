import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { chooseConsent } from "#domain/access/people/choose-consent";
import { removePerson } from "#domain/access/people/remove-person";
import { context } from "#domain/kernel/context";
import { giveConsent } from "#domain/membership/consent/give-consent";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { approveApplication } from "#domain/review/decision/approve-application";
import { as, member, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { applicationOf, asApplicant, claimedApplication, mailedToken } from "#test/fixtures/applications";
import { profileInput, refusalOf } from "#test/fixtures/profiles";

const CONTACT = "Nahia Zubiondo, Director";

/** An approved application whose applicant may choose, and the organisation that it became. */
async function approved(listing: boolean) {
  const reviewer = await staff();
  const { id, reference, email } = await claimedApplication(reviewer, { listing });
  await approveApplication(reviewer, { applicationId: id });
  const organisationId = (await applicationOf(reference)).organisationId ?? "";
  const row = async () => {
    const { contactName, version } = organisations;
    return (await context().db.select({ contactName, version }).from(organisations).where(eq(organisations.id, organisationId)))[0];
  };
  return { applicant: asApplicant(id), reference, email, organisationId, row };
}

test("who agreed is the contact from the start; taking it back takes the name away at once, as a new version", async () => {
  const { applicant, reference, row } = await approved(true);
  expect(await row()).toEqual({ contactName: CONTACT, version: 0 });
  await withdrawConsent(applicant, { reference, kind: "listing" });
  expect(await row()).toEqual({ contactName: null, version: 1 });
  await giveConsent(applicant, { reference, kind: "listing" });
  expect(await row()).toEqual({ contactName: CONTACT, version: 2 });
  await giveConsent(applicant, { reference, kind: "listing" });
  expect(await row()).toEqual({ contactName: CONTACT, version: 2 });
});

test("an editor who began before does not bring the name back", async () => {
  const { applicant, reference, organisationId, row } = await approved(true);
  const owner = await member(organisationId);
  const begun = profileInput(organisationId, { version: 0, contactName: CONTACT, town: "Donostia" });
  await withdrawConsent(applicant, { reference, kind: "listing" });
  expect(refusalOf(await saveProfile(owner, begun))).toBe("conflict");
  expect(await row()).toEqual({ contactName: null, version: 1 });
});

test("another contact stays, and the newsletter has nothing to do with it", async () => {
  const { applicant, reference, organisationId, row } = await approved(true);
  await withdrawConsent(applicant, { reference, kind: "newsletter" });
  expect(await row()).toEqual({ contactName: CONTACT, version: 0 });
  await saveProfile(await member(organisationId), profileInput(organisationId, { version: 0, contactName: "Jon Beste, Office" }));
  await withdrawConsent(applicant, { reference, kind: "listing" });
  await giveConsent(applicant, { reference, kind: "listing" });
  expect(await row()).toEqual({ contactName: "Jon Beste, Office", version: 1 });
});

test("who became a person chooses in the account; who acts for the organisation no more is not shown again", async () => {
  const { email, organisationId, row } = await approved(true);
  const token = await mailedToken(email, "application-approved");
  const { personId } = expectDone(await acceptInvitation(visitor(), { token, browser: "x" }));
  const chosen = async (given: boolean) => {
    expectDone(await chooseConsent(await as(personId), { consent: "listing", given }));
    return (await row())?.contactName;
  };
  expect([await chosen(false), await chosen(true)]).toEqual([null, CONTACT]);
  expect(await chosen(false)).toBeNull();
  expectDone(await removePerson(await member(organisationId), { organisationId, personId }));
  expect(await chosen(true)).toBeNull();
});
